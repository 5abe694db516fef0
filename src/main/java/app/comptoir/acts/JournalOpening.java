package app.comptoir.acts;

import app.comptoir.acts.JournalReader.Found;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/// Reads a journal from its beginning as it is opened: ends a last line that was cut off, and
/// repairs what is damaged. Guarded by [ActBook].
///
/// @param open told each entry that is good
record JournalOpening(Path file, Clock clock, Journal journal, OpenActs open) {
  OpenedJournal begin() throws IOException {
    if (!journal.acquire()) {
      return new OpenedJournal(false, null, null);
    }
    Found end = readAll();
    return switch (end) {
      case Found.End _, Found.Good _ -> new OpenedJournal(false, null, null);
      case Found.Torn _ -> new OpenedJournal(true, null, null);
      case Found.Broken(Mark from, String reason) -> repair(from, reason);
    };
  }

  /// Reads from the beginning to the end, or to what is no good line.
  private Found readAll() throws IOException {
    open.clear();
    Mark behind = Mark.START;
    try (JournalReader reader = new JournalReader(file, Mark.START)) {
      Found found = reader.next();
      while (found instanceof Found.Good(JournalLine line)) {
        open.fold(line.entry());
        behind = line.behind();
        found = reader.next();
      }
      if (found instanceof Found.Torn(Mark from, boolean whole) && whole) {
        return ended(from);
      }
      journal.continueAt(behind, found instanceof Found.Torn);
      return found;
    }
  }

  /// A last line that lacks its line feed only: it is given one and read again.
  private Found ended(Mark from) throws IOException {
    long length = Files.size(file) + 1;
    journal.endLine(new Mark(from.lines() + 1, length, from.sum()));
    try (JournalReader reader = new JournalReader(file, from)) {
      if (reader.next() instanceof Found.Good(JournalLine line)) {
        open.fold(line.entry());
        journal.continueAt(line.behind(), false);
      }
    }
    return new Found.End();
  }

  private OpenedJournal repair(Mark from, String reason) throws IOException {
    journal.release();
    Repair repair = new Repair(file, clock);
    Path aside = repair.run(from, reason);
    journal.acquire();
    Found end = readAll();
    if (!(end instanceof Found.End)) {
      throw new IOException("a repaired journal could not be read back");
    }
    return new OpenedJournal(false, aside, repair.sentence(from, reason));
  }
}
