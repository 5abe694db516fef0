package app.comptoir.store.rollups;

import app.comptoir.domain.revenue.WholeReturn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a return takes from each product: the product it names, or, where it is of a whole order,
/// each line of that order. The parts add up to the return.
final class ReturnParts {
  /// @param productKey 0 where neither the return nor its order names one
  /// @param minor in the currency of the return
  /// @param base in the brand's; 0 while the return has no rate
  record Part(int productKey, long units, long minor, long base) {}

  private ReturnParts() {}

  /// @param order the one it names, as it is counted; null where it names none
  static List<Part> of(ReturnRow returned, @Nullable OrderRow order, Currency base) {
    if (returned.productKey() > 0 || order == null || order.lines().isEmpty()) {
      return List.of(
          new Part(
              returned.productKey(),
              returned.quantity(),
              returned.amountMinor(),
              returned.amountBase()));
    }
    long[] lineUnits = order.ofLines(OrderRow.Line::quantity);
    long[] units = WholeReturn.units(returned.quantity(), lineUnits);
    long[] gross = order.ofLines(OrderRow.Line::grossMinor);
    long[] net = minus(gross, order.ofLines(OrderRow.Line::discountMinor));
    long[] minor = WholeReturn.amounts(returned.amountMinor(), net, gross, lineUnits);
    long[] grossBase = order.ofLinesIn(base, OrderRow.Line::grossMinor);
    long[] netBase = minus(grossBase, order.ofLinesIn(base, OrderRow.Line::discountMinor));
    long[] inBase =
        order.rate() == null
            ? WholeReturn.amounts(returned.amountBase(), net, gross, lineUnits)
            : WholeReturn.amounts(returned.amountBase(), netBase, grossBase, lineUnits);
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < units.length; i++) {
      parts.add(new Part(order.lines().get(i).productKey(), units[i], minor[i], inBase[i]));
    }
    return parts;
  }

  private static long[] minus(long[] of, long[] taken) {
    long[] left = of.clone();
    Arrays.setAll(left, i -> Math.subtractExact(of[i], taken[i]));
    return left;
  }
}
