package app.comptoir.imports;

import app.comptoir.platform.orderfile.FileReview;
import java.util.ArrayList;
import java.util.List;

/// A review of a file as lines of a key and its values.
public final class Preview {
  private Preview() {}

  public static List<List<String>> of(FileReview review) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(List.of("preset", review.preset(), review.title()));
    for (FileReview.ReviewedColumn column : review.columns()) {
      String role = column.role() == null ? "-" : column.role().word();
      lines.add(List.of("column", column.name(), role, column.manner(), column.proof()));
    }
    review.questions().forEach(q -> lines.add(List.of("question", q.sentence())));
    for (FileReview.Sample sample : review.orders()) {
      lines.add(
          List.of(
              sample.isReturn() ? "return" : "order",
              sample.id(),
              sample.at(),
              sample.currency(),
              String.valueOf(sample.units()),
              String.valueOf(sample.gross()),
              String.valueOf(sample.discount()),
              String.valueOf(sample.returned())));
    }
    for (FileReview.Month month : review.months()) {
      lines.add(
          List.of(
              "month",
              month.month(),
              month.currency(),
              String.valueOf(month.orders()),
              String.valueOf(month.gross()),
              String.valueOf(month.discounts()),
              String.valueOf(month.returns())));
    }
    return lines;
  }
}
