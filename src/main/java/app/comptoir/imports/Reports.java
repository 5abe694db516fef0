package app.comptoir.imports;

import app.comptoir.platform.orderfile.ImportReport;
import app.comptoir.store.documents.Comparison;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The report of an import as lines of a key and its values. It is kept with the names of reasons
/// ([ReportReason]), which the window tells in its language; the command line tells the same lines
/// in English.
public final class Reports {
  private Reports() {}

  /// What became of a file's rows, in English.
  public static List<List<String>> of(ImportReport report) {
    return spoken(kept(report));
  }

  /// With sentences in the place of the names of reasons.
  public static List<List<String>> spoken(List<List<String>> kept) {
    return kept.stream().map(line -> line.stream().map(ReportReason::sentence).toList()).toList();
  }

  /// As it is kept.
  static List<List<String>> kept(ImportReport report) {
    List<List<String>> lines = new ArrayList<>();
    line(lines, "layout", report.layout());
    report.traits().forEach(trait -> line(lines, "read_" + trait.what(), trait.detail()));
    line(lines, "rows", report.rows());
    line(lines, "sale_lines", report.saleLines());
    line(lines, "return_lines", report.returnLines());
    line(lines, "adjustments", report.adjustments());
    line(lines, "write_offs", report.writeOffs());
    line(lines, "free_items", report.freeItems());
    line(lines, "parts", report.parts());
    line(lines, "left_out", report.leftOut());
    line(lines, "rejected", report.rejected());
    line(lines, "products", report.products());
    line(lines, "orders", report.orders());
    line(lines, "returns", report.returns());
    for (ImportReport.Totals totals : report.totals()) {
      String code = totals.currency().getCurrencyCode();
      line(lines, "gross_minor_" + code, totals.gross().minor());
      line(lines, "discounts_minor_" + code, totals.discounts().minor());
      line(lines, "returns_minor_" + code, totals.returned().minor());
      line(lines, "rounding_sales_" + code, totals.saleRounding());
      line(lines, "rounding_returns_" + code, totals.returnRounding());
    }
    report
        .notes()
        .forEach(
            (note, count) -> line(lines, "note_" + note.name().toLowerCase(Locale.ROOT), count));
    report
        .amounts()
        .forEach(
            amount ->
                line(
                    lines,
                    "amount_minor_"
                        + amount.note().name().toLowerCase(Locale.ROOT)
                        + "_"
                        + amount.amount().currency().getCurrencyCode(),
                    amount.amount().minor()));
    report
        .unknown()
        .forEach(figure -> line(lines, "unknown_" + figure.figure(), missing(figure.columns())));
    for (ImportReport.LeftOut leftOut : report.leftOutRows()) {
      String reason = leftOut.reason().name().toLowerCase(Locale.ROOT);
      line(lines, "left_out_" + reason, leftOut.count(), ranges(leftOut.lines()));
    }
    for (ImportReport.RejectedLines rejected : report.rejectedLines()) {
      line(
          lines,
          "rejected_lines",
          rejected.count(),
          ReportReason.coded(rejected.reason()),
          ranges(rejected.lines()));
    }
    report
        .rejectedRows()
        .forEach(row -> line(lines, "rejected_line", row.line(), ReportReason.coded(row.reason())));
    return lines;
  }

  private static String missing(List<String> columns) {
    return ReportReason.coded(
        columns.isEmpty()
            ? "the export does not tell it"
            : "there is no column " + String.join(" / ", columns));
  }

  private static String ranges(List<ImportReport.Lines> lines) {
    StringBuilder text = new StringBuilder();
    for (ImportReport.Lines range : lines) {
      text.append(text.isEmpty() ? "" : " ").append(range);
    }
    return text.toString();
  }

  /// All rejected rows with their reasons; those that are listed also with what stood there.
  static List<List<Object>> rejected(ImportReport report) {
    List<List<Object>> rows = new ArrayList<>();
    Set<Long> listed = new HashSet<>();
    for (ImportReport.Rejected row : report.rejectedRows()) {
      rows.add(List.of(row.line(), row.reason()));
      listed.add(row.line());
    }
    for (ImportReport.RejectedLines reason : report.rejectedLines()) {
      for (ImportReport.Lines range : reason.lines()) {
        for (long line = range.first(); line <= range.last(); line++) {
          if (!listed.contains(line)) {
            rows.add(List.of(line, reason.reason()));
          }
        }
      }
    }
    return rows;
  }

  /// What a file changed, or would, in a sentence, e.g. `12 new, 3 changed: returns +120.00 EUR, 40
  /// the same`.
  public static String sentence(Found found) {
    Comparison.Result changes = found.changes();
    if (found.already() > 0) {
      return "The same file is already there as number %d: nothing changes."
          .formatted(found.already());
    }
    if (changes.fresh() == 0 && changes.changed() == 0) {
      return "%,d the same: nothing changes.".formatted(changes.same());
    }
    List<String> parts = new ArrayList<>();
    for (Comparison.Amounts amounts : changes.differences()) {
      String code = amounts.currency().getCurrencyCode();
      amount(parts, "gross", amounts.gross().toDecimal(), code);
      amount(parts, "discounts", amounts.discounts().toDecimal(), code);
      amount(parts, "returns", amounts.returns().toDecimal(), code);
    }
    String how =
        changes.changed() == 0
            ? ""
            : parts.isEmpty() ? ": no amount" : ": " + String.join(", ", parts);
    return "%,d new, %,d changed%s, %,d the same"
        .formatted(changes.fresh(), changes.changed(), how, changes.same());
  }

  private static void amount(List<String> parts, String what, BigDecimal amount, String code) {
    if (amount.signum() != 0) {
      parts.add(
          "%s %s%s %s"
              .formatted(what, amount.signum() > 0 ? "+" : "", amount.toPlainString(), code));
    }
  }

  private static void line(List<List<String>> lines, String key, Object... values) {
    List<String> line = new ArrayList<>();
    line.add(key);
    for (Object value : values) {
      line.add(String.valueOf(value));
    }
    lines.add(line);
  }

  /// As it is kept: values with tabs between.
  static String text(List<List<String>> lines) {
    StringBuilder text = new StringBuilder();
    for (List<String> line : lines) {
      text.append(String.join("\t", line.stream().map(v -> v.replaceAll("[\t\r\n]", " ")).toList()))
          .append('\n');
    }
    return text.toString();
  }

  static List<List<String>> lines(String text) {
    return text.lines().map(line -> List.of(line.split("\t", -1))).toList();
  }
}
