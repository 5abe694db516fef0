package app.comptoir.store.rollups;

import java.util.ArrayList;
import java.util.List;

/// The lines of an order as its row holds them: of each the product's key, quantity, gross and
/// discount (minor units), with spaces between; commas between lines.
public final class OrderLines {
  private OrderLines() {}

  static String text(List<OrderRow.Line> lines) {
    StringBuilder text = new StringBuilder(lines.size() * 16);
    for (OrderRow.Line line : lines) {
      text.append(text.isEmpty() ? "" : ",")
          .append(line.productKey())
          .append(' ')
          .append(line.quantity())
          .append(' ')
          .append(line.grossMinor())
          .append(' ')
          .append(line.discountMinor());
    }
    return text.toString();
  }

  /// @throws NumberFormatException where it is no such text
  public static List<OrderRow.Line> read(String text) {
    List<OrderRow.Line> lines = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int quantity = text.indexOf(' ', at) + 1;
      int gross = text.indexOf(' ', quantity) + 1;
      int discount = text.indexOf(' ', gross) + 1;
      int comma = text.indexOf(',', discount);
      int end = comma < 0 ? text.length() : comma;
      lines.add(
          new OrderRow.Line(
              Integer.parseInt(text, at, quantity - 1, 10),
              Long.parseLong(text, quantity, gross - 1, 10),
              Long.parseLong(text, gross, discount - 1, 10),
              Long.parseLong(text, discount, end, 10)));
      at = end + 1;
    }
    return lines;
  }
}
