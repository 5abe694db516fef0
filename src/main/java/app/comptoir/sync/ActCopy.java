package app.comptoir.sync;

import app.comptoir.acts.ActBook;
import app.comptoir.acts.Entry;
import app.comptoir.acts.JournalException;
import app.comptoir.acts.JournalLine;
import app.comptoir.acts.JournalReader;
import app.comptoir.acts.JournalReader.Found;
import app.comptoir.acts.Mark;
import app.comptoir.domain.approval.Act;
import app.comptoir.domain.approval.ActStatus;
import app.comptoir.domain.approval.TrackedAct;
import app.comptoir.store.queries.ActStore;
import app.comptoir.store.queries.ActStore.Copied;
import app.comptoir.store.queries.ActStore.News;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the database's copy of the journal of acts behind the journal, never ahead of it.
///
/// Thread-safe; blocks for the disk. Not to be interrupted.
public final class ActCopy {
  private static final Logger log = LoggerFactory.getLogger(ActCopy.class);
  private static final int BATCH = 500;

  private final ActBook book;
  private final ActStore store;

  public ActCopy(ActBook book, ActStore store) {
    this.book = book;
    this.store = store;
  }

  /// What the journal was found to be against the copy.
  ///
  /// @param code `ACT-2` it was damaged · `ACT-8` it is cut, empty or gone · `ACT-9` it is another
  ///   workspace's
  /// @param taken how many decisions it took over from the copy
  /// @param aside the journal as it was found, kept; null where there is none
  public record Finding(String code, int taken, @Nullable Path aside) {
    /// As one sentence, what to do next included.
    public String sentence() {
      String kept = aside == null ? "" : " It is kept as %s.".formatted(aside.getFileName());
      String what =
          switch (code) {
            case "ACT-9" -> "The journal of decisions was another workspace’s and was put aside";
            case "ACT-8" -> "The journal of decisions was cut, emptied or taken away";
            default -> "The journal of decisions was damaged; what could be read was kept";
          };
      return "%s; %,d decisions came back from the database.%s Look through “acts list”, and decide again what is missing there."
          .formatted(what, taken, kept);
    }
  }

  /// At the start: where the copy does not belong to this journal (which was damaged, or is gone),
  /// the journal first takes over what only the copy knows, then the copy is made anew. A journal
  /// that contradicts the copy is another workspace's: it is put aside, as its decisions must never
  /// be sent from here.
  ///
  /// @return what there is to tell; empty where the journal goes on from the copy
  /// @throws app.comptoir.store.db.StoreException where the database cannot be used
  public synchronized Optional<Finding> begin() {
    Copied copied = store.copied().orElse(null);
    Path damaged = book.opening().aside();
    Finding finding = damaged == null ? null : new Finding("ACT-2", 0, damaged);
    if (copied != null && !belongs(copied)) {
      List<TrackedAct> acts = store.all();
      finding = join(acts, contradicts(acts), finding);
      store.forget();
    }
    catchUp();
    if (finding != null) {
      log.warn("{} {}", finding.code(), finding.sentence());
    }
    return Optional.ofNullable(finding);
  }

  private @Nullable Finding join(List<TrackedAct> acts, boolean foreign, @Nullable Finding found) {
    Path aside = foreign ? book.setAside() : found == null ? null : found.aside();
    int taken = (int) acts.stream().filter(one -> !book.knows(one.act().number())).count();
    String code = foreign ? "ACT-9" : found != null ? found.code() : "ACT-8";
    Finding finding = new Finding(code, taken, aside);
    if (taken > 0) {
      book.noteTakenOver(aside, finding.sentence());
    }
    acts.forEach(book::restore);
    // Of a journal that held no decisions, none is missing.
    return acts.isEmpty() && !foreign ? found : finding;
  }

  /// Whether the journal holds another decision under a number than the copy does; where the copy
  /// holds none, any decision of a journal that was never repaired.
  private boolean contradicts(List<TrackedAct> copies) {
    if (!Files.exists(book.file())) {
      return false;
    }
    Map<Long, Act> copied =
        copies.stream().map(TrackedAct::act).collect(Collectors.toMap(Act::number, act -> act));
    boolean decided = false;
    try (JournalReader reader = new JournalReader(book.file(), Mark.START)) {
      while (reader.next() instanceof Found.Good(JournalLine(Entry entry, _))) {
        if (entry instanceof Entry.Repaired && copied.isEmpty()) {
          return false;
        }
        if (entry instanceof Entry.Decided(Act act)) {
          Act copy = copied.get(act.number());
          decided = true;
          if (copy != null && !(copy.key().equals(act.key()) && copy.at().equals(act.at()))) {
            return true;
          }
        }
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
    return decided && copied.isEmpty();
  }

  /// Whether the journal has, at that place, a line of that checksum, and goes on behind it.
  private boolean belongs(Copied copied) {
    Mark end = book.mark();
    if (copied.lines() > end.lines() || copied.bytes() > end.offset()) {
      return false;
    }
    if (copied.lines() == end.lines()) {
      return copied.sum().equals(end.sum());
    }
    try (JournalReader reader = reader(copied)) {
      return reader.next() instanceof Found.Good;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private JournalReader reader(Copied from) throws IOException {
    return new JournalReader(book.file(), new Mark(from.lines(), from.bytes(), from.sum()));
  }

  /// Copies what the journal has and the database has not.
  ///
  /// @throws app.comptoir.store.db.StoreException where the database cannot be used; the next time
  ///   brings it all
  public synchronized void catchUp() {
    Copied at =
        store
            .copied()
            .orElse(new Copied(Mark.START.lines(), Mark.START.offset(), Mark.START.sum()));
    if (at.lines() >= book.mark().lines() || !Files.exists(book.file())) {
      return;
    }
    try (JournalReader reader = reader(at)) {
      List<News> news = new ArrayList<>();
      long lines = 0;
      Found found = reader.next();
      while (found instanceof Found.Good(JournalLine(Entry entry, Mark behind))) {
        News one = news(entry);
        if (one != null) {
          news.add(one);
        }
        at = new Copied(behind.lines(), behind.offset(), behind.sum());
        lines++;
        if (lines % BATCH == 0) {
          store.copy(news, at);
          news.clear();
        }
        found = reader.next();
      }
      if (lines % BATCH != 0) {
        store.copy(news, at);
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private JournalException unreadable(IOException e) {
    return JournalException.unreadable(book.file(), e);
  }

  private static @Nullable News news(Entry entry) {
    return switch (entry) {
      case Entry.Begun _, Entry.Repaired _, Entry.StoodIn _ -> null;
      case Entry.Decided(Act act) -> new News(act.number(), act, new ActStatus.Queued(), act.at());
      case Entry.Sent(Instant at, long act) -> new News(act, null, new ActStatus.Sent(), at);
      case Entry.Answered(Instant at, long act, ActStatus status) ->
          new News(act, null, status, at);
      case Entry.Acknowledged(Instant at, long act) -> new News(act, null, null, at);
      case Entry.Undone(Instant at, long act) -> new News(act, null, new ActStatus.Undone(), at);
    };
  }
}
