package app.comptoir.ui.offers.open;

import app.comptoir.domain.offer.ContentChange.FieldChange;
import app.comptoir.domain.offer.ContentChange.Run;
import java.util.List;

/// Turns what differs in a field into pieces to be shown: those of a text word by word, of any
/// other value the one struck out and the other underlined.
final class ChangeRuns {
  private ChangeRuns() {}

  static List<Run> both(FieldChange change, FactWords words) {
    return change.runs().isEmpty()
        ? List.of(
            new Run(Run.Kind.REMOVED, words.write(change.before())),
            new Run(Run.Kind.SAME, "  →  "),
            new Run(Run.Kind.ADDED, words.write(change.after())))
        : change.runs();
  }

  /// How it was, with what went marked.
  static List<Run> before(FieldChange change, FactWords words) {
    return change.runs().isEmpty()
        ? List.of(new Run(Run.Kind.REMOVED, words.write(change.before())))
        : without(change, Run.Kind.ADDED);
  }

  /// How it is, with what came marked.
  static List<Run> after(FieldChange change, FactWords words) {
    return change.runs().isEmpty()
        ? List.of(new Run(Run.Kind.ADDED, words.write(change.after())))
        : without(change, Run.Kind.REMOVED);
  }

  private static List<Run> without(FieldChange change, Run.Kind kind) {
    return change.runs().stream().filter(run -> run.kind() != kind).toList();
  }
}
