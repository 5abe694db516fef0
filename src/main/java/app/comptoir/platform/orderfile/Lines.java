package app.comptoir.platform.orderfile;

import app.comptoir.domain.revenue.Order;
import app.comptoir.platform.orderfile.table.Unfit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/// All order lines of a file in flat arrays (28 bytes a line), chained by order: the lines of an
/// order need not stand together.
final class Lines {
  private int[] product = new int[1 << 10];
  private int[] next = new int[1 << 10];
  private int[] quantity = new int[1 << 10];
  private long[] gross = new long[1 << 10];
  private long[] discount = new long[1 << 10];
  private int size;

  /// Adds a line to an order.
  ///
  /// @throws Unfit if the order's sums would not fit any more
  void add(OrderEntry order, int productIndex, int units, long grossMinor, long discountMinor) {
    try {
      order.grossMinor = Math.addExact(order.grossMinor, grossMinor);
    } catch (ArithmeticException _) {
      throw new Unfit("The order's amount is beyond belief");
    }
    order.units += units;
    if (size == product.length) {
      grow();
    }
    product[size] = productIndex;
    quantity[size] = units;
    gross[size] = grossMinor;
    discount[size] = discountMinor;
    next[size] = -1;
    if (order.lastLine < 0) {
      order.firstLine = size;
    } else {
      next[order.lastLine] = size;
    }
    order.lastLine = size++;
    order.lineCount++;
  }

  /// The gross of an order's lines, in order.
  long[] gross(OrderEntry order) {
    long[] result = new long[order.lineCount];
    int i = 0;
    for (int line = order.firstLine; line >= 0; line = next[line]) {
      result[i++] = gross[line];
    }
    return result;
  }

  /// The discounts of an order's lines, in order.
  long[] discounts(OrderEntry order) {
    long[] result = new long[order.lineCount];
    int i = 0;
    for (int line = order.firstLine; line >= 0; line = next[line]) {
      result[i++] = discount[line];
    }
    return result;
  }

  /// Sets what an order's lines come to at last, in order.
  void book(OrderEntry order, long[] grosses, long[] discounts) {
    int i = 0;
    for (int line = order.firstLine; line >= 0; line = next[line]) {
      gross[line] = grosses[i];
      discount[line] = discounts[i++];
    }
  }

  List<Order.Line> of(OrderEntry order, IntFunction<String> productId) {
    List<Order.Line> lines = new ArrayList<>(order.lineCount);
    for (int line = order.firstLine; line >= 0; line = next[line]) {
      lines.add(
          new Order.Line(
              productId.apply(product[line]), quantity[line], gross[line], discount[line]));
    }
    return lines;
  }

  private void grow() {
    int capacity = size + (size >> 1);
    product = Arrays.copyOf(product, capacity);
    next = Arrays.copyOf(next, capacity);
    quantity = Arrays.copyOf(quantity, capacity);
    gross = Arrays.copyOf(gross, capacity);
    discount = Arrays.copyOf(discount, capacity);
  }
}
