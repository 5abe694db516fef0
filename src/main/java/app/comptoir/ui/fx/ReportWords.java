package app.comptoir.ui.fx;

import app.comptoir.domain.money.Money;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What became of the rows of an order file, in the reader's language: the same sentences before an
/// import and in its report.
public final class ReportWords {
  private ReportWords() {}

  /// @param kind `left-out`, `rejected`, `note` or `unknown`
  /// @param key the name of a reason, note or figure, in small letters; of rejected rows see
  ///   [#reason]
  /// @param detail lines of the file, or names of columns
  /// @return empty where there is no such sentence
  public static Optional<String> remark(
      Messages messages, String kind, String key, long count, List<Money> amounts, String detail) {
    String message =
        switch (kind) {
          case "rejected" -> "file.rejected";
          case "left-out" -> "file.leftOut." + key;
          case "unknown" -> "file.unknown." + key;
          default -> "file.note." + key;
        };
    if (messages.find(message).isEmpty()) {
      return Optional.empty();
    }
    String why = kind.equals("rejected") ? reason(messages, key) : "";
    String text = messages.now(message, count, Texts.oneLine(detail), why);
    String sum = amounts.stream().map(messages.formats()::money).collect(Collectors.joining(", "));
    return Optional.of(sum.isEmpty() ? text : text + " (" + sum + ")");
  }

  /// Why a row was not read. Reports keep the name of the reason, what stood there and what it
  /// speaks of (`=no_date`, `soon`, `Created at`, parted by the unit separator); older ones a
  /// sentence.
  public static String reason(Messages messages, String kept) {
    List<String> values = List.of(kept.split("\u001f", -1));
    String key = "reason." + values.getFirst().replaceFirst("^=", "");
    if (!kept.startsWith("=") || values.size() < 2 || messages.find(key).isEmpty()) {
      return Texts.oneLine(kept.replaceFirst("^=", "").replace('\u001f', ' '));
    }
    Object[] speaksOf = values.stream().skip(2).map(Texts::oneLine).toArray();
    String told = messages.now(key, speaksOf);
    String met = values.get(1);
    return met.isEmpty() ? told : messages.now("reason.met", told, Texts.oneLine(met));
  }
}
