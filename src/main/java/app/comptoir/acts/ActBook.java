package app.comptoir.acts;

import app.comptoir.common.OwnFiles;
import app.comptoir.domain.approval.Act;
import app.comptoir.domain.approval.ActStatus;
import app.comptoir.domain.approval.Delegation;
import app.comptoir.domain.approval.Person;
import app.comptoir.domain.approval.TrackedAct;
import app.comptoir.domain.offer.Offer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What people decided here, as the journal says. Each change is on the disk before it counts; what
/// is open is in memory, the rest only in the file.
///
/// Thread-safe. Methods that write block for the disk and throw [JournalException] `ACT-1` where
/// nothing changed.
public final class ActBook implements AutoCloseable {
  private static final String NAME = "acts.journal";

  private final Path file;
  private final Clock clock;
  private final Journal journal;
  private final OpenActs open = new OpenActs();
  private @Nullable OpenedJournal opening;

  private ActBook(Path directory, Clock clock, Device.Opener opener) {
    this.file = file(directory);
    this.clock = clock;
    this.journal = new Journal(file, clock, opener);
  }

  /// Where the journal of a workspace lies.
  public static Path file(Path directory) {
    return directory.resolve(NAME);
  }

  /// Opens the journal of a workspace and reads it; where it is damaged, what can be read goes on
  /// in a new one.
  ///
  /// @throws JournalException `ACT-3` or `ACT-4`
  public static ActBook open(Path directory, Clock clock) {
    return open(directory, clock, FileDevice::open);
  }

  /// As [#open(Path, Clock)], on a file that is opened as `opener` says.
  public static ActBook open(Path directory, Clock clock, Device.Opener opener) {
    ActBook book = new ActBook(directory, clock, opener);
    try {
      OwnFiles.folder(directory);
      book.opening = book.begin();
      return book;
    } catch (IOException e) {
      book.close();
      throw JournalException.unreadable(book.file, e);
    } catch (RuntimeException e) {
      book.close();
      throw e;
    }
  }

  private synchronized OpenedJournal begin() throws IOException {
    return new JournalOpening(file, clock, journal, open).begin();
  }

  /// As exact as the database keeps it.
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private void append(Entry entry) {
    journal.append(entry);
    open.fold(entry);
  }

  /// Takes a decision. The same decision on the same offer, still open, is the same act.
  public synchronized Act decide(Draft draft) {
    Offer offer = draft.offer();
    Person person = draft.person();
    String comment = Draft.wellFormed(draft.comment());
    Instant now = now();
    String key = draft.key(comment, now);
    Optional<Act> same = open.same(draft, comment, key);
    if (same.isPresent()) {
      return same.get();
    }
    Act act =
        new Act(
            open.newest() + 1,
            now,
            person.subject(),
            String.valueOf(Draft.wellFormed(person.name())),
            offer.brandId(),
            offer.id(),
            String.valueOf(Draft.wellFormed(offer.title())),
            offer.revision(),
            draft.kind(),
            comment,
            draft.contentHash(),
            Draft.wellFormed(draft.content()),
            key,
            draft.field(),
            draft.onBehalfOf());
    append(new Entry.Decided(act));
    return act;
  }

  /// Takes an act back that has not left yet.
  ///
  /// @return false where it has, or there is none of that number
  public synchronized boolean undo(long number) {
    TrackedAct tracked = open.get(number);
    if (tracked == null || !(tracked.status() instanceof ActStatus.Queued)) {
      return false;
    }
    append(new Entry.Undone(now(), number));
    return true;
  }

  /// Notes that an act leaves now; from here on it cannot be undone.
  ///
  /// @return false where it was undone, or answered
  public synchronized boolean send(long number) {
    TrackedAct tracked = open.get(number);
    if (tracked == null) {
      return false;
    }
    if (tracked.status() instanceof ActStatus.Queued) {
      append(new Entry.Sent(now(), number));
    }
    return true;
  }

  /// Notes what the platform agreed to: somebody stands in for another, or no more.
  public synchronized void stoodIn(Delegation delegation) {
    append(new Entry.StoodIn(now(), delegation));
  }

  /// Notes the platform's answer; nothing where there already is one.
  public synchronized void answered(long number, ActStatus answer) {
    if (!answer.closed()) {
      throw new IllegalArgumentException("No answer: " + answer);
    }
    if (open.get(number) != null) {
      append(new Entry.Answered(now(), number, answer));
    }
  }

  /// Notes that somebody has taken note of a conflict or refusal.
  ///
  /// @return false where there is nothing of that kind to take note of
  public synchronized boolean acknowledge(long number) {
    if (!open.toDo(number)) {
      return false;
    }
    append(new Entry.Acknowledged(now(), number));
    return true;
  }

  /// Puts a journal that is another workspace's aside, under a name with a date, and begins a new
  /// one with the next line.
  ///
  /// @return its new name
  public synchronized Path setAside() {
    Path aside = Repair.aside(file, "foreign", clock.instant());
    try {
      journal.leaveAs(aside);
    } catch (IOException e) {
      throw JournalException.unreadable(file, e);
    }
    open.clear();
    return aside;
  }

  /// Notes that decisions follow which the database remembered and the journal did not.
  ///
  /// @param aside the journal that was there and is kept; null where none was
  public synchronized void noteTakenOver(@Nullable Path aside, String sentence) {
    append(
        new Entry.Repaired(
            now(), aside == null ? "" : String.valueOf(aside.getFileName()), sentence));
  }

  /// Whether the journal has a decision of that number.
  public synchronized boolean knows(long number) {
    return open.knows(number);
  }

  /// Takes over what the copy in the database knows and the journal does not, after the journal was
  /// damaged or lost.
  public synchronized void restore(TrackedAct copy) {
    long number = copy.act().number();
    if (!open.knows(number)) {
      append(new Entry.Decided(copy.act()));
    }
    TrackedAct tracked = open.get(number);
    if (tracked != null) {
      restore(copy, tracked);
    }
    Instant acknowledged = copy.acknowledged();
    if (acknowledged != null && open.toDo(number)) {
      append(new Entry.Acknowledged(acknowledged, number));
    }
  }

  private void restore(TrackedAct copy, TrackedAct tracked) {
    long number = copy.act().number();
    switch (copy.status()) {
      case ActStatus.Queued _ -> {}
      case ActStatus.Sent _ -> {
        if (tracked.status() instanceof ActStatus.Queued) {
          append(new Entry.Sent(copy.since(), number));
        }
      }
      case ActStatus.Undone _ -> append(new Entry.Undone(copy.since(), number));
      case ActStatus.Confirmed _, ActStatus.Conflict _, ActStatus.Refused _ ->
          append(new Entry.Answered(copy.since(), number, copy.status()));
    }
  }

  /// All that wait for an answer, in order.
  public synchronized List<TrackedAct> open() {
    return open.all();
  }

  /// The decision on an offer that waits for an answer; comments stand in nobody's way.
  public synchronized Optional<TrackedAct> openOn(String offerId) {
    return open.decisionOn(offerId);
  }

  /// The end of the journal.
  public synchronized Mark mark() {
    return journal.mark();
  }

  /// The journal's file; there is none before the first act.
  public Path file() {
    return file;
  }

  public OpenedJournal opening() {
    OpenedJournal found = opening;
    if (found == null) {
      throw new IllegalStateException("Not open yet");
    }
    return found;
  }

  @Override
  public synchronized void close() {
    journal.close();
  }
}
