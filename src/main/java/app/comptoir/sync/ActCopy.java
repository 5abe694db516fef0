package app.comptoir.sync;

import app.comptoir.acts.ActBook;
import app.comptoir.acts.Entry;
import app.comptoir.acts.JournalException;
import app.comptoir.acts.JournalReader;
import app.comptoir.acts.JournalReader.Found;
import app.comptoir.acts.Line;
import app.comptoir.acts.Mark;
import app.comptoir.domain.offer.Act;
import app.comptoir.domain.offer.ActStatus;
import app.comptoir.domain.offer.TrackedAct;
import app.comptoir.store.ActStore;
import app.comptoir.store.ActStore.Copied;
import app.comptoir.store.ActStore.News;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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

  /// At the start: where the copy does not belong to this journal (which was damaged, or is gone),
  /// the journal first takes over what only the copy knows, then the copy is made anew.
  ///
  /// @throws app.comptoir.store.StoreException where the database cannot be used
  public synchronized void begin() {
    Copied copied = store.copied().orElse(null);
    if (copied != null && !belongs(copied)) {
      List<TrackedAct> acts = store.all();
      log.warn(
          "ACT-2 the copy of {} acts does not follow the journal; both are joined", acts.size());
      acts.forEach(book::restore);
      store.forget();
    }
    catchUp();
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
  /// @throws app.comptoir.store.StoreException where the database cannot be used; the next time
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
      while (found instanceof Found.Good(Line(Entry entry, Mark behind))) {
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

  private static JournalException unreadable(IOException e) {
    return new JournalException(
        "ACT-4", "The journal of decisions cannot be read: " + e.getMessage(), e);
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
