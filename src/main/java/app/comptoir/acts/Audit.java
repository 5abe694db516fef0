package app.comptoir.acts;

import app.comptoir.acts.JournalReader.Found;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads a journal from its first line to its last, without opening it for writing: for lists,
/// exports, and to prove the chain.
public final class Audit {
  private Audit() {}

  /// What was found.
  ///
  /// @param lines that prove themselves and their place
  /// @param acts decisions among them
  /// @param damage what is wrong, with its code; null where the chain is whole
  /// @param unfinished whether a last line was begun and not ended
  public record Report(long lines, long acts, @Nullable String damage, boolean unfinished) {}

  /// Whether there is a journal to be read, be it a link or a pipe.
  private static boolean exists(Path file) {
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
  }

  /// Whether the journal's own chain leads to a place: what was copied up to there was copied of
  /// it.
  ///
  /// @throws JournalException `ACT-4` where the file cannot be read
  public static boolean leadsTo(Path file, Mark place) {
    Mark at = Mark.START;
    if (place.equals(at) || !exists(file)) {
      return place.equals(at);
    }
    try (JournalReader journal = new JournalReader(file, at)) {
      while (at.lines() < place.lines()) {
        if (!(journal.next() instanceof Found.Good(JournalLine line))) {
          return false;
        }
        at = line.behind();
      }
      return at.equals(place);
    } catch (IOException e) {
      throw JournalException.unreadable(file, e);
    }
  }

  /// Hands all good entries to `reader`, up to the end or to what is damaged. An unfinished last
  /// line is no damage: it is being written, or will be cut off.
  ///
  /// @throws JournalException `ACT-4` where the file cannot be read
  public static Report read(Path file, Consumer<? super Entry> reader) {
    if (!exists(file)) {
      return new Report(0, 0, null, false);
    }
    long lines = 0;
    long acts = 0;
    try (JournalReader journal = new JournalReader(file, Mark.START)) {
      Found found = journal.next();
      while (found instanceof Found.Good(JournalLine line)) {
        lines++;
        acts += line.entry() instanceof Entry.Decided ? 1 : 0;
        reader.accept(line.entry());
        found = journal.next();
      }
      String damage =
          found instanceof Found.Broken(Mark from, String reason)
              ? "ACT-2 line %d of the journal of decisions is damaged: %s"
                  .formatted(from.lines() + 1, reason)
              : null;
      return new Report(lines, acts, damage, found instanceof Found.Torn);
    } catch (IOException e) {
      throw JournalException.unreadable(file, e);
    }
  }
}
