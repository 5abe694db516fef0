package app.comptoir.service.workspaces;

import app.comptoir.domain.money.Money;
import app.comptoir.domain.revenue.Sales;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How an order file will be understood, before anything of it is stored.
///
/// @param preset name of the export it is read as; empty where it is of no known one
/// @param title what people call that export
/// @param presets all exports that can be read
/// @param columns of the file, in its order
/// @param rows the first of them, a field a column
/// @param questions what only a person can decide
/// @param lacks code of why it cannot be imported like this, e.g. `FILE-5`; null where it can
/// @param reason the same as a sentence; empty where it can
/// @param read whether all of it was read: months and remarks are those of the whole file then
/// @param months its sums
/// @param remarks what was left out, cannot be known or had to be assumed
/// @param shop whose orders these are as long as nobody says it; empty where no workspace is there
///   yet
/// @param effects what each file would change, the first first; none where no workspace is there
///   yet or not all was read
/// @param suggested what it lets one guess of the shop
public record FileLook(
    String preset,
    String title,
    List<Preset> presets,
    List<Column> columns,
    List<List<String>> rows,
    List<Question> questions,
    @Nullable String lacks,
    String reason,
    boolean read,
    List<Month> months,
    List<Remark> remarks,
    String shop,
    List<Effect> effects,
    FileChoice suggested) {
  public FileLook {
    presets = List.copyOf(presets);
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    questions = List.copyOf(questions);
    months = List.copyOf(months);
    remarks = List.copyOf(remarks);
    effects = List.copyOf(effects);
  }

  /// Whether it can be imported as it is understood.
  public boolean ready() {
    boolean nothingNew = !effects.isEmpty() && effects.stream().noneMatch(Effect::changes);
    return read && questions.isEmpty() && lacks == null && !nothingNew;
  }

  /// What a file would change in the figures. An order that stands in several of the files counts
  /// with the last one.
  ///
  /// @param file its name
  /// @param already the number under which the same file is there; 0 where it is not
  /// @param fresh orders and credit notes that would be new, `changed` those it would change,
  ///   `same` those that are there already as it tells them
  /// @param amounts what becomes more or less by the changed ones
  public record Effect(
      String file, int already, long fresh, long changed, long same, List<Amount> amounts) {
    public Effect {
      amounts = List.copyOf(amounts);
    }

    /// Whether anything would be another.
    public boolean changes() {
      return already == 0 && fresh + changed > 0;
    }
  }

  /// A kind of export.
  public record Preset(String name, String title) {}

  /// A column.
  ///
  /// @param role what it holds, e.g. `unit-price`; empty where it is not used
  /// @param manner how it is written where that was found out: `day-first`, `comma`; else empty
  /// @param proof the field that decided it; else empty
  public record Column(String name, String role, String manner, String proof) {}

  /// Something nothing in the file decides.
  ///
  /// @param dates whether it is the order of day and month; else the decimal sign
  /// @param example a field that can be read in two ways
  public record Question(boolean dates, String column, String example) {}

  /// Sums of a month of the shop's calendar, in one currency.
  ///
  /// @param month as ISO 8601, e.g. `2026-01`
  public record Month(String month, Sales sales) {}

  /// What became of rows or orders.
  ///
  /// @param kind `left-out`, `rejected`, `note` or `unknown`
  /// @param key which: the name of a reason or a note, in small letters; of rejected rows the
  ///   reason as reports keep it
  /// @param count rows or orders
  /// @param amounts what it is about in money; empty where it is not
  /// @param detail lines of the file, or names of columns
  public record Remark(String kind, String key, long count, List<Money> amounts, String detail) {
    public Remark {
      amounts = List.copyOf(amounts);
    }
  }

  /// What becomes more or less.
  public record Amount(Figure figure, Money by) {}

  /// Of which figure.
  public enum Figure {
    GROSS,
    DISCOUNTS,
    RETURNS
  }
}
