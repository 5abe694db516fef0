package app.comptoir.acts;

import app.comptoir.acts.JournalReader.Found;
import app.comptoir.domain.offer.Act;
import app.comptoir.domain.offer.ActStatus;
import app.comptoir.domain.offer.Decision;
import app.comptoir.domain.offer.Offer;
import app.comptoir.domain.offer.Person;
import app.comptoir.domain.offer.TrackedAct;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  private final Map<Long, TrackedAct> open = new LinkedHashMap<>();
  private final BitSet known = new BitSet();
  private long newest;
  private @Nullable Opening opening;

  /// How the journal was found.
  ///
  /// @param cut whether a last line was cut off that nobody had been told of
  /// @param aside where a damaged journal was put (`ACT-2`); null where all was whole
  /// @param reason what was found there; null where all was whole
  public record Opening(boolean cut, @Nullable Path aside, @Nullable String reason) {}

  /// What somebody wants to decide.
  ///
  /// @param content the canonical content of the offer; null where it is not known
  public record Draft(
      Person person,
      Offer offer,
      Decision.Kind kind,
      @Nullable String comment,
      @Nullable String content) {}

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
      Files.createDirectories(directory);
      book.opening = book.start();
      return book;
    } catch (IOException e) {
      book.close();
      throw new JournalException(
          "ACT-4",
          "The journal of decisions in %s cannot be read: %s.".formatted(directory, e.getMessage()),
          e);
    } catch (RuntimeException e) {
      book.close();
      throw e;
    }
  }

  private synchronized Opening start() throws IOException {
    if (!journal.acquire()) {
      return new Opening(false, null, null);
    }
    Found end = readAll();
    return switch (end) {
      case Found.End _, Found.Good _ -> new Opening(false, null, null);
      case Found.Torn _ -> new Opening(true, null, null);
      case Found.Broken(Mark from, String reason) -> repair(from, reason);
    };
  }

  /// Reads from the beginning to the end, or to what is no good line.
  private Found readAll() throws IOException {
    open.clear();
    known.clear();
    newest = 0;
    Mark behind = Mark.START;
    try (JournalReader reader = new JournalReader(file, Mark.START)) {
      Found found = reader.next();
      while (found instanceof Found.Good(Line line)) {
        fold(line.entry());
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
      if (reader.next() instanceof Found.Good(Line line)) {
        fold(line.entry());
        journal.continueAt(line.behind(), false);
      }
    }
    return new Found.End();
  }

  private Opening repair(Mark from, String reason) throws IOException {
    journal.release();
    Repair repair = new Repair(file, clock);
    Path aside = repair.run(from, reason);
    journal.acquire();
    Found end = readAll();
    if (!(end instanceof Found.End)) {
      throw new IOException("a repaired journal could not be read back");
    }
    return new Opening(false, aside, repair.sentence(from, reason));
  }

  private void fold(Entry entry) {
    switch (entry) {
      case Entry.Begun _, Entry.Repaired _ -> {}
      case Entry.Decided(Act act) -> {
        if (!known(act.number())) {
          known.set((int) act.number());
          newest = Math.max(newest, act.number());
          open.put(act.number(), new TrackedAct(act, new ActStatus.Queued(), act.at()));
        }
      }
      case Entry.Sent sent ->
          open.computeIfPresent(
              sent.act(), (_, t) -> new TrackedAct(t.act(), new ActStatus.Sent(), sent.at()));
      case Entry.Answered answered -> open.remove(answered.act());
      case Entry.Undone undone -> open.remove(undone.act());
    }
  }

  /// As exact as the database keeps it.
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private boolean known(long number) {
    return number > 0 && number <= Integer.MAX_VALUE && known.get((int) number);
  }

  private void append(Entry entry) {
    journal.append(entry);
    fold(entry);
  }

  /// Takes a decision. The same decision on the same offer, still open, is the same act.
  public synchronized Act decide(Draft draft) {
    Offer offer = draft.offer();
    Person person = draft.person();
    String comment = wellFormed(draft.comment());
    String key =
        Act.key(
            person.subject(),
            offer.id(),
            offer.revision(),
            draft.kind(),
            offer.contentHash(),
            comment);
    Optional<Act> same = openOn(offer.id()).map(TrackedAct::act).filter(a -> a.key().equals(key));
    if (same.isPresent()) {
      return same.get();
    }
    Act act =
        new Act(
            newest + 1,
            now(),
            person.subject(),
            String.valueOf(wellFormed(person.name())),
            offer.brandId(),
            offer.id(),
            String.valueOf(wellFormed(offer.title())),
            offer.revision(),
            draft.kind(),
            comment,
            offer.contentHash(),
            wellFormed(draft.content()),
            key);
    append(new Entry.Decided(act));
    return act;
  }

  /// Text that can be written as UTF-8: half a pair of surrogates becomes a question mark.
  private static @Nullable String wellFormed(@Nullable String text) {
    return text == null
        ? null
        : new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
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

  /// Notes the platform's answer; nothing where there already is one.
  public synchronized void answered(long number, ActStatus answer) {
    if (!answer.closed()) {
      throw new IllegalArgumentException("No answer: " + answer);
    }
    if (open.containsKey(number)) {
      append(new Entry.Answered(now(), number, answer));
    }
  }

  /// Takes over what the copy in the database knows and the journal does not, after the journal was
  /// damaged or lost.
  public synchronized void restore(TrackedAct copy) {
    long number = copy.act().number();
    if (!known(number)) {
      append(new Entry.Decided(copy.act()));
    } else if (!open.containsKey(number)) {
      return;
    }
    switch (copy.status()) {
      case ActStatus.Queued _ -> {}
      case ActStatus.Sent _ -> {
        TrackedAct tracked = open.get(number);
        if (tracked != null && tracked.status() instanceof ActStatus.Queued) {
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
    return List.copyOf(open.values());
  }

  /// What waits for an answer on an offer.
  public synchronized Optional<TrackedAct> openOn(String offerId) {
    return open.values().stream().filter(t -> t.act().offerId().equals(offerId)).findFirst();
  }

  /// The end of the journal.
  public synchronized Mark mark() {
    return journal.mark();
  }

  /// The journal's file; there is none before the first act.
  public Path file() {
    return file;
  }

  public Opening opening() {
    Opening found = opening;
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
