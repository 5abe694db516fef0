package app.comptoir.sandbox;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/// Prints the truth as CSV lines, one fact a line: `kind,brand,post,day,key,value…`, the totals
/// last. The identifiers in it need no quotes.
public final class TruthCsv {
  private final Truth truth;
  private final Appendable out;

  public TruthCsv(Truth truth, Appendable out) {
    this.truth = truth;
    this.out = out;
  }

  public void write() throws IOException {
    out.append("# kind,brand,post,day,key,values\n");
    out.append("# log: last_seq\n");
    out.append("# funnel (key: action): reached, one a step\n");
    out.append("# sales (key: currency): orders,units,gross,discounts,returns,cohort_returns");
    out.append(",units_returned\n");
    out.append("# converted: orders,units,gross,discounts,returns,cohort_returns,commission\n");
    out.append("# counters: impressions,hides,mutes,unfollows,reports,spend\n");
    out.append("# product (post: product, key: currency): units,gross,discounts,returns\n");
    out.append("# waiting: orders_for_rate,returns_for_order\n");
    for (Map.Entry<String, Long> last : truth.lastSeq().entrySet()) {
      line("log", last.getKey(), "", null, "", last.getValue());
    }
    funnels();
    money();
    for (Truth.Counters c : truth.counters()) {
      line(
          "counters",
          c.brand(),
          c.post(),
          c.day(),
          "",
          c.impressions(),
          c.hides(),
          c.mutes(),
          c.unfollows(),
          c.reports(),
          c.spend());
    }
    for (Truth.Waiting w : truth.waiting()) {
      line("waiting", w.brand(), "", null, "", w.ordersForRate(), w.returnsForOrder());
    }
    totals();
  }

  private void funnels() throws IOException {
    for (Truth.Funnel f : truth.funnels()) {
      long[] reached = f.reached().stream().mapToLong(Long::longValue).toArray();
      line("funnel", f.brand(), f.post(), f.day(), f.action(), reached);
    }
  }

  private void money() throws IOException {
    for (Truth.Sales s : truth.sales()) {
      line(
          "sales",
          s.brand(),
          s.post(),
          s.day(),
          s.currency(),
          s.orders(),
          s.units(),
          s.gross(),
          s.discounts(),
          s.returns(),
          s.cohortReturns(),
          s.unitsReturned());
    }
    for (Truth.Converted c : truth.converted()) {
      line("converted", c.brand(), c.post(), c.day(), "", values(c));
    }
    for (Truth.ProductSales p : truth.products()) {
      line(
          "product",
          p.brand(),
          p.product(),
          p.day(),
          p.currency(),
          p.units(),
          p.gross(),
          p.discounts(),
          p.returns());
    }
  }

  private void totals() throws IOException {
    Map<String, long[]> sums = new TreeMap<>();
    for (Truth.Funnel f : truth.funnels()) {
      long[] reached = f.reached().stream().mapToLong(Long::longValue).toArray();
      add(sums, "funnel_total," + f.brand() + "," + f.post() + ",," + f.action(), reached);
      add(sums, "funnel_total," + f.brand() + ",,," + f.action(), reached);
    }
    for (Truth.Converted c : truth.converted()) {
      add(sums, "converted_total," + c.brand() + "," + c.post() + ",,", values(c));
      add(sums, "converted_brand_total," + c.brand() + ",,,", values(c));
    }
    for (Map.Entry<String, long[]> sum : sums.entrySet()) {
      out.append(sum.getKey());
      values(sum.getValue());
    }
  }

  private static long[] values(Truth.Converted c) {
    return new long[] {
      c.orders(),
      c.units(),
      c.gross(),
      c.discounts(),
      c.returns(),
      c.cohortReturns(),
      c.commission()
    };
  }

  private static void add(Map<String, long[]> sums, String key, long[] more) {
    long[] sum = sums.computeIfAbsent(key, _ -> new long[more.length]);
    Arrays.setAll(sum, i -> sum[i] + more[i]);
  }

  private void line(
      String kind,
      String brand,
      String post,
      @org.jspecify.annotations.Nullable LocalDate day,
      String key,
      long... values)
      throws IOException {
    out.append(kind).append(',').append(brand).append(',').append(post).append(',');
    out.append(day == null ? "" : day.toString()).append(',').append(key);
    values(values);
  }

  private void values(long... values) throws IOException {
    for (long value : values) {
      out.append(',').append(Long.toString(value));
    }
    out.append('\n');
  }
}
