package app.comptoir.platform.orderfile;

import app.comptoir.platform.orderfile.guess.ReadingOptions;
import app.comptoir.platform.orderfile.preset.Role;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An order file as it will be understood, before anything is stored: to be looked at, corrected by
/// other [ReadingOptions], and looked at again.
///
/// @param preset name of the preset it is read by
/// @param title what people call that export
/// @param columns all columns of the file, in its order
/// @param rows its first rows as they stand there, a field a column
/// @param questions what nothing decides; while there are any, there are no orders, months and
///   report
/// @param orders the first orders and returns as they will be understood
/// @param months sums by month of the shop's calendar and currency, in order
/// @param currency what the file itself says most of its amounts are in; null where it does not
/// @param report what becomes of all rows; null while there are questions
public record FileReview(
    String preset,
    String title,
    List<ReviewedColumn> columns,
    List<List<String>> rows,
    List<Choice> questions,
    List<Sample> orders,
    List<Month> months,
    @Nullable Currency currency,
    @Nullable ImportReport report) {

  public FileReview {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    questions = List.copyOf(questions);
    orders = List.copyOf(orders);
    months = List.copyOf(months);
  }

  /// A column of the file.
  ///
  /// @param role what it holds; null where it is not used
  /// @param manner how it is written where that was found out: `day-first`, `comma`; empty
  ///   otherwise
  /// @param proof the field that decided that; empty otherwise
  public record ReviewedColumn(String name, @Nullable Role role, String manner, String proof) {}

  /// Something only a person can decide.
  ///
  /// @param aboutDates the order of day and month; the decimal sign otherwise
  /// @param example a field that can be read in two ways
  public record Choice(boolean aboutDates, String column, String example, String sentence) {}

  /// An order or a return as it is understood. Amounts in minor units.
  public record Sample(
      String id,
      boolean isReturn,
      String at,
      String currency,
      long units,
      long gross,
      long discount,
      long returned) {}

  /// Sums of a month, in minor units.
  public record Month(
      String month, String currency, long orders, long gross, long discounts, long returns) {}

  /// What becomes of all rows, where that is known.
  public Optional<ImportReport> known() {
    return Optional.ofNullable(report);
  }
}
