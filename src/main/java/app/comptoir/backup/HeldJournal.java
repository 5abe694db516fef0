package app.comptoir.backup;

import app.comptoir.acts.Audit;
import app.comptoir.acts.Mark;
import app.comptoir.store.DatabaseCopy.Contents;
import app.comptoir.store.queries.ActStore;
import java.nio.file.Path;
import java.util.Optional;

/// The journal of decisions in a backup, against the database beside it.
final class HeldJournal {
  private HeldJournal() {}

  /// What does not add up in a copy of a workspace, as the end of a sentence; empty where all does.
  ///
  /// @param acts what was read of the journal
  static Optional<String> wrong(Path journal, Audit.Report acts, Contents contents) {
    if (!contents.differences().isEmpty()) {
      return Optional.of(contents.differences().getFirst());
    }
    if (acts.damage() != null) {
      return Optional.of(acts.damage());
    }
    if (acts.unfinished()) {
      return Optional.of("its journal of decisions ends in the middle of a line");
    }
    ActStore.Copied copied = contents.journal();
    return copied == null
            || Audit.leadsTo(journal, new Mark(copied.lines(), copied.bytes(), copied.sum()))
        ? Optional.empty()
        : Optional.of("its journal of decisions is not the one its database remembers");
  }
}
