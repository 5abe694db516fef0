package app.comptoir.sandbox.world;

import java.util.ArrayList;
import java.util.List;

/// The offers of the sample, told relative to the end of the history.
final class OfferPlans {
  /// title | text | product rank | price off (per mille) | stock | budget | author | flight from,to
  /// (hours after the end) | course: hours:verb[:person]
  private static final String TABLE =
      """
      Back in stock, promoted|The favourite is back, for everyone who missed it.|1|0|-1|120000|manager|-720,-240|-800:draft -790:submit -770:review:reviewer -760:approve:approver -720:live -240:end
      Weekend flash|Two days, one price, no code.|4|250|60|45000|manager|-40,32|-120:draft -118:submit -96:review:reviewer -72:approve:approver -40:live
      Early autumn set|Three pieces that belong together.|2|150|80|90000|lead|48,216|-60:draft -55:submit -31:review:reviewer
      New customers, first order|Ten percent for those who have never ordered.|3|100|-1|60000|manager|30,366|-28:draft -26:submit
      Last pieces|What is left of the season, honestly priced.|6|300|24|30000|manager|20,92|-9:draft -7:submit
      Evening drop|Live at six, gone by seven.|5|200|40|25000|lead|26,28|-20:draft -18:submit
      Half price everything|Half price on the whole shelf.|7|500|-1|200000|manager|-300,-200|-420:draft -400:submit -390:reject:reviewer
      Bundle of two|Take two, pay less for the second.|8|120|100|50000|manager|60,400|-200:draft -190:submit -150:review:reviewer -140:request_changes:approver -100:edit -98:submit -52:review:reviewer
      Slow Sunday|A quiet post for a quiet day.|9|100|-1|20000|lead|90,114|-50:draft -48:submit -30:request_changes:reviewer
      Next season preview|Seen here first.|10|0|50|70000|manager|200,500|-5:draft
      """;

  private static final String AHEAD =
      """
      Tomorrow morning only|Twenty-four hours, then back to the shelf.|1|180|50|40000|manager|72,96|1:draft 2:submit
      Thank-you week|For those who were there in spring.|3|100|-1|80000|manager|120,288|20:draft 26:submit
      """;

  private OfferPlans() {}

  /// The brand keyed `vl` runs all but the last rows' paused ones, the other one fewer: together
  /// between twelve and sixteen in the history.
  static List<OfferPlan> of(BrandSpec brand, long end) {
    List<String> lines = new ArrayList<>(TABLE.lines().toList());
    if (!brand.key().equals("vl")) {
      lines.remove(8);
      lines.remove(6);
      lines.remove(4);
    }
    lines.addAll(AHEAD.lines().toList());
    List<OfferPlan> plans = new ArrayList<>();
    for (String line : lines) {
      plans.add(plan(brand, end, plans.size() + 1, line.split("\\|", -1)));
    }
    return List.copyOf(plans);
  }

  private static OfferPlan plan(BrandSpec brand, long end, int number, String[] cells) {
    Product product = brand.products().get(Integer.parseInt(cells[2]) - 1);
    String[] flight = cells[7].split(",", -1);
    List<OfferPlan.Event> course = new ArrayList<>();
    for (String step : cells[8].split(" ", -1)) {
      String[] parts = step.split(":", -1);
      long at = hours(end, parts[0]) + number * (7 * Micros.MINUTE + 13 * Micros.SECOND);
      course.add(new OfferPlan.Event(at, parts[1], parts.length > 2 ? parts[2] : ""));
    }
    return new OfferPlan(
        Ids.numbered("off-" + brand.key() + "-", number, 2),
        cells[0],
        cells[1],
        product,
        product.priceMinor() * (1000 - Long.parseLong(cells[3])) / 50_000 * 50,
        Long.parseLong(cells[4]),
        Long.parseLong(cells[5]),
        cells[6],
        hours(end, flight[0]),
        hours(end, flight[1]),
        targeting(number),
        List.copyOf(course));
  }

  /// Every third offer is for some only.
  private static List<String> targeting(int number) {
    return number % 3 == 0 ? List.of("country:FR", "surface:mobile_app") : List.of();
  }

  private static long hours(long end, String hours) {
    return end - end % Micros.HOUR + Long.parseLong(hours) * Micros.HOUR;
  }
}
