package app.comptoir.acts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.comptoir.campaign.Scoreboard;
import app.comptoir.domain.approval.Act;
import app.comptoir.domain.approval.ActStatus;
import app.comptoir.domain.approval.Delegation;
import app.comptoir.domain.approval.Person;
import app.comptoir.domain.approval.Role;
import app.comptoir.domain.approval.TrackedAct;
import app.comptoir.domain.money.Money;
import app.comptoir.domain.offer.Decision;
import app.comptoir.domain.offer.Offer;
import app.comptoir.domain.offer.OfferContent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was noted down is there again, whatever happened to the program, its disk or its file; what
/// is not there was never acknowledged, or is named.
class JournalTest {
  private static final Instant NOON = Instant.parse("2026-06-15T12:00:00.123456789Z");
  private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
  private static final Person TOMAS =
      new Person("usr-tomas", "Tomas Reinholt", Set.of(Role.REVIEWER), List.of("brd"));

  @TempDir Path folder;

  private static Draft draft(int number) {
    Offer offer =
        new Offer(
            "off-" + number,
            "brd",
            null,
            "Offer " + number,
            "Two\nlines, \"quotes\" and 👍 \u0000",
            Offer.State.SUBMITTED,
            Money.of(1999, "EUR"),
            null,
            null,
            Money.of(45_000, "EUR"),
            NOON,
            NOON.plusSeconds(3600),
            null,
            null,
            "usr-ines",
            null,
            number,
            "c".repeat(64),
            null,
            List.of(),
            null,
            null,
            null);
    return new Draft(
        TOMAS,
        offer,
        Decision.Kind.REVIEW,
        "Comment " + number,
        OfferContent.canonical(offer),
        offer.contentHash(),
        null,
        null);
  }

  private ActBook open() {
    return ActBook.open(folder, CLOCK);
  }

  private Path file() {
    return ActBook.file(folder);
  }

  /// Seven acts: queued, sent, confirmed, conflict, refused, undone, queued.
  private List<TrackedAct> fill() {
    try (ActBook book = open()) {
      for (int i = 1; i <= 7; i++) {
        book.decide(draft(i));
      }
      assertThat(book.send(2)).isTrue();
      book.send(3);
      book.answered(3, new ActStatus.Confirmed("dec-3", NOON));
      book.send(4);
      book.answered(4, new ActStatus.Conflict(412, "The offer changed meanwhile."));
      book.send(5);
      book.answered(5, new ActStatus.Refused(403, "Not your role."));
      assertThat(book.undo(6)).isTrue();
      assertThat(book.undo(2)).as("it has left").isFalse();
      assertThat(book.undo(3)).isFalse();
      assertThat(book.send(6)).as("it was undone").isFalse();
      return book.open();
    }
  }

  private List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    Audit.Report report = Audit.read(file(), entries::add);
    assertThat(report.damage()).isNull();
    return entries;
  }

  @Test
  void isReadBackAsItWas() {
    List<TrackedAct> before = fill();
    assertThat(before).extracting(t -> t.act().number()).containsExactly(1L, 2L, 7L);
    assertThat(before.get(1).status()).isEqualTo(new ActStatus.Sent());
    try (ActBook book = open()) {
      assertThat(book.open()).isEqualTo(before);
      assertThat(book.opening()).isEqualTo(new OpenedJournal(false, null, null));
      assertThat(book.decide(draft(8)).number()).isEqualTo(8);
    }
    assertThat(entries()).hasSize(1 + 7 + 4 + 3 + 1 + 1);
  }

  @Test
  void standInsAreLinksOfTheChainAndNoActs() {
    Delegation begun =
        new Delegation(
            "dlg-1", "brd", "usr-a", "usr-b", Role.REVIEWER, NOON, NOON.plusSeconds(60), null);
    Delegation ended =
        new Delegation(
            "dlg-1", "brd", "usr-a", "usr-b", Role.REVIEWER, NOON, NOON.plusSeconds(60), NOON);
    try (ActBook book = open()) {
      book.stoodIn(begun);
      book.decide(draft(1));
      book.stoodIn(ended);
    }
    try (ActBook book = open()) {
      assertThat(book.open()).hasSize(1);
    }
    assertThat(entries())
        .filteredOn(Entry.StoodIn.class::isInstance)
        .extracting(entry -> ((Entry.StoodIn) entry).delegation())
        .containsExactly(begun, ended);
    assertThat(Audit.read(file(), _ -> {})).isEqualTo(new Audit.Report(4, 1, null, false));
  }

  @Test
  void nothingLiesThereBeforeTheFirstAct() {
    open().close();
    assertThat(file()).doesNotExist();
    assertThat(Audit.read(file(), _ -> {})).isEqualTo(new Audit.Report(0, 0, null, false));
  }

  @Test
  void theSameDecisionIsTheSameActWithTheSameKey() {
    try (ActBook book = open()) {
      Act first = book.decide(draft(1));
      assertThat(book.decide(draft(1))).isSameAs(first);
      book.undo(first.number());
      Act again = book.decide(draft(1));
      assertThat(again.number()).isEqualTo(2);
      assertThat(again.key()).isEqualTo(first.key()).matches("act-[0-9a-f]{32}");
      assertThat(book.decide(draft(2)).key()).isNotEqualTo(first.key());
    }
  }

  @Test
  void aLastLineThatWasBeingWrittenIsCutOff() throws Exception {
    cutOff(31);
  }

  @Test
  @Tag("campaign")
  void aLastLineIsCutOffAtEveryByte() throws Exception {
    cutOff(1);
  }

  private void cutOff(int step) throws Exception {
    fill();
    byte[] whole = Files.readAllBytes(file());
    int last = lineStarts(whole).getLast();
    List<Entry> all = entries();
    for (int length = whole.length - 1;
        length > last;
        length -= length > whole.length - 3 ? 1 : step) {
      Files.write(file(), Arrays.copyOf(whole, length));
      try (ActBook book = open()) {
        assertThat(book.opening().aside()).isNull();
        boolean onlyTheLineFeed = length == whole.length - 1;
        assertThat(book.opening().cut()).isEqualTo(!onlyTheLineFeed);
        assertThat(entries()).isEqualTo(onlyTheLineFeed ? all : all.subList(0, all.size() - 1));
        book.decide(draft(99));
      }
      assertThat(entries()).hasSize(all.size() + (length == whole.length - 1 ? 1 : 0));
    }
  }

  @Test
  void aTailOfZerosIsCutOff() throws Exception {
    List<TrackedAct> before = fill();
    byte[] whole = Files.readAllBytes(file());
    Files.write(file(), Arrays.copyOf(whole, whole.length + 4096));
    try (ActBook book = open()) {
      assertThat(book.open()).isEqualTo(before);
      assertThat(book.opening()).isEqualTo(new OpenedJournal(true, null, null));
    }
    assertThat(Files.readAllBytes(file())).isEqualTo(whole);
  }

  @Test
  void aFlippedBitIsNeverTakenForTheTruth() throws Exception {
    flips(80, 1);
  }

  @Test
  @Tag("campaign")
  void everyBitFlippedOnce() throws Exception {
    flips(Integer.MAX_VALUE, 2);
  }

  private void flips(int most, long seed) throws Exception {
    fill();
    byte[] whole = Files.readAllBytes(file());
    List<Entry> all = entries();
    Random random = new Random(seed);
    Scoreboard.Fault fault = Scoreboard.fault("journal of acts: a bit flipped");
    int tries = Math.min(most, whole.length * 8);
    for (int i = 0; i < tries; i++) {
      int bit = tries == whole.length * 8 ? i : random.nextInt(whole.length * 8);
      byte[] damaged = whole.clone();
      damaged[bit / 8] ^= (byte) (1 << bit % 8);
      Files.write(file(), damaged);
      boolean named = Audit.read(file(), _ -> {}).damage() != null;
      try (ActBook book = open()) {
        Path aside = book.opening().aside();
        assertThat(named).as("bit %d", bit).isTrue();
        assertThat(aside).as("bit %d", bit).isNotNull();
        assertThat(Files.readAllBytes(aside)).isEqualTo(damaged);
        Files.delete(aside);
      }
      List<Entry> kept = new ArrayList<>(entries());
      kept.removeIf(entry -> entry instanceof Entry.Repaired || entry instanceof Entry.Begun);
      List<Entry> lost = new ArrayList<>(all);
      lost.removeIf(entry -> entry instanceof Entry.Begun);
      boolean inOrder = isSubsequence(kept, lost);
      lost.removeAll(kept);
      if (inOrder && lost.size() <= 1) {
        fault.survived();
      } else {
        fault.lost();
      }
      assertThat(inOrder).as("bit %d", bit).isTrue();
      assertThat(lost).as("bit %d costs its own line at most", bit).hasSizeLessThanOrEqualTo(1);
    }
  }

  private static boolean isSubsequence(List<Entry> part, List<Entry> whole) {
    int at = 0;
    for (Entry entry : whole) {
      if (at < part.size() && part.get(at).equals(entry)) {
        at++;
      }
    }
    return at == part.size();
  }

  @Test
  void aLineThatWasTakenOutOrMovedIsNamed() throws Exception {
    fill();
    List<String> lines = Files.readAllLines(file());
    for (int out = 0; out < lines.size() - 1; out++) {
      List<String> fewer = new ArrayList<>(lines);
      fewer.remove(out);
      Files.write(file(), fewer);
      assertThat(Audit.read(file(), _ -> {}).damage()).startsWith("ACT-2 line " + (out + 1));
      List<String> swapped = new ArrayList<>(lines);
      swapped.add(out + 1, swapped.remove(out));
      Files.write(file(), swapped);
      assertThat(Audit.read(file(), _ -> {}).damage()).startsWith("ACT-2 line " + (out + 1));
    }
  }

  @Test
  void onAFullDiskTheActIsNotTakenAndWhatWasTakenStays() throws Exception {
    fullDisk(97);
  }

  @Test
  @Tag("campaign")
  void onADiskFullAtEveryByteTheActIsNotTaken() throws Exception {
    fullDisk(1);
  }

  private void fullDisk(int step) throws Exception {
    long needed;
    try (ActBook book = open()) {
      book.decide(draft(1));
      needed = Files.size(file());
    }
    Files.delete(file());
    Scoreboard.Fault fault = Scoreboard.fault("journal of acts: disk full in the middle of a line");
    AtomicLong room = new AtomicLong();
    for (long bytes = 0; bytes < needed; bytes += step) {
      room.set(bytes);
      try (ActBook book = ActBook.open(folder, CLOCK, FailingDevice.withRoom(room))) {
        assertThatExceptionOfType(JournalException.class)
            .isThrownBy(() -> book.decide(draft(1)))
            .satisfies(e -> assertThat(e.code()).isEqualTo("ACT-1"))
            .withMessageContaining("No space left on device")
            .withMessageContaining("it was not taken");
        assertThat(book.open()).isEmpty();
        room.set(1 << 20);
        assertThat(book.decide(draft(2)).number()).isEqualTo(1);
        assertThat(book.open()).hasSize(1);
      }
      assertThat(entries()).hasSize(2);
      fault.survived();
      Files.delete(file());
    }
  }

  @Test
  void theRealFullDeviceSaysSoToo() throws Exception {
    Path full = Path.of("/dev/full");
    org.junit.jupiter.api.Assumptions.assumeTrue(Files.exists(full));
    try (Device device = FailingDevice.real(full)) {
      org.assertj.core.api.Assertions.assertThatIOException()
          .isThrownBy(() -> device.write(0, new byte[] {1}));
    }
  }

  @Test
  void whatCouldNotBeForcedIsNotTaken() {
    boolean[] fails = new boolean[1];
    try (ActBook book = ActBook.open(folder, CLOCK, FailingDevice.failingForce(fails))) {
      book.decide(draft(1));
      fails[0] = true;
      assertThatExceptionOfType(JournalException.class).isThrownBy(() -> book.decide(draft(2)));
      assertThatExceptionOfType(JournalException.class).isThrownBy(() -> book.undo(1));
      assertThat(book.open()).hasSize(1);
      fails[0] = false;
      book.decide(draft(3));
      assertThat(book.open()).extracting(t -> t.act().offerId()).containsExactly("off-1", "off-3");
    }
    assertThat(entries()).hasSize(3);
  }

  @Test
  void oneWriterAtATime() {
    try (ActBook book = open()) {
      book.decide(draft(1));
      assertThatExceptionOfType(JournalException.class)
          .isThrownBy(this::open)
          .satisfies(e -> assertThat(e.code()).isEqualTo("ACT-3"));
    }
    open().close();
  }

  @Test
  void aJournalOfAnEarlierVersionGoesOn() throws Exception {
    fill();
    String line = Files.readAllLines(file()).getFirst().replace("\"version\":3", "\"version\":1");
    String object = line.substring(0, line.indexOf(",\"sum\""));
    String sum = OfferContent.hash(object);
    Files.writeString(file(), object + ",\"sum\":\"" + sum + "\"}\n");
    Act act;
    try (ActBook book = open()) {
      act = book.decide(draft(1));
      assertThat(book.opening().aside()).isNull();
    }
    assertThat(Files.readString(file())).doesNotContain("\"field\"", "on_behalf_of");
    try (ActBook book = open()) {
      assertThat(book.open()).extracting(TrackedAct::act).containsExactly(act);
    }
  }

  @Test
  void aJournalOfANewerComptoirIsLeftAlone() throws Exception {
    fill();
    String line = Files.readAllLines(file()).getFirst().replace("\"version\":3", "\"version\":4");
    String object = line.substring(0, line.indexOf(",\"sum\""));
    String sum = OfferContent.hash(object);
    byte[] newer = (object + ",\"sum\":\"" + sum + "\"}\n").getBytes(StandardCharsets.UTF_8);
    Files.write(file(), newer);
    assertThatExceptionOfType(JournalException.class)
        .isThrownBy(this::open)
        .satisfies(e -> assertThat(e.code()).isEqualTo("ACT-4"))
        .withMessageContaining("newer Comptoir");
    assertThat(Files.readAllBytes(file())).isEqualTo(newer);
  }

  @Test
  void manyAtOnceAreAllThereInOneChain() throws Exception {
    int people = 8;
    int each = 15;
    try (ActBook book = open();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> running = new ArrayList<>();
      for (int person = 0; person < people; person++) {
        int first = person * each;
        running.add(
            threads.submit(
                () -> {
                  for (int i = 0; i < each; i++) {
                    Act act = book.decide(draft(1000 + first + i));
                    if (i % 3 == 0) {
                      book.undo(act.number());
                    } else if (book.send(act.number())) {
                      book.answered(act.number(), new ActStatus.Confirmed("dec", NOON));
                    }
                  }
                }));
      }
      for (Future<?> one : running) {
        one.get();
      }
      assertThat(book.open()).isEmpty();
    }
    List<Entry> entries = entries();
    assertThat(entries.stream().filter(Entry.Decided.class::isInstance)).hasSize(people * each);
    assertThat(entries.stream().filter(Entry.Answered.class::isInstance))
        .hasSize(people * each * 2 / 3);
  }

  @Test
  void anInterruptedThreadStillWritesWhole() {
    try (ActBook book = open()) {
      Thread.currentThread().interrupt();
      book.decide(draft(1));
      assertThat(Thread.interrupted()).isTrue();
      book.decide(draft(2));
    }
    assertThat(entries()).hasSize(3);
  }

  @Test
  void halfASurrogatePairDoesNotStandInTheWay() {
    try (ActBook book = open()) {
      Draft odd =
          new Draft(
              TOMAS,
              draft(1).offer(),
              Decision.Kind.REVIEW,
              "odd \ud83d",
              "odd \udc00",
              draft(1).offer().contentHash(),
              null,
              null);
      assertThat(book.decide(odd).comment()).isEqualTo("odd ?");
    }
    assertThat(entries()).hasSize(2);
  }

  private static List<Integer> lineStarts(byte[] bytes) throws IOException {
    List<Integer> starts = new ArrayList<>(List.of(0));
    for (int i = 0; i < bytes.length - 1; i++) {
      if (bytes[i] == '\n') {
        starts.add(i + 1);
      }
    }
    return starts;
  }

  @Test
  void tensOfThousandsAreReadInAStream() throws Exception {
    long acts = 20_000;
    Mark mark = Mark.START;
    try (var out = Files.newOutputStream(file());
        var buffered = new java.io.BufferedOutputStream(out)) {
      LineCodec.Encoded line = LineCodec.encode(new Entry.Begun(NOON, "many"), mark);
      buffered.write(line.bytes());
      Act act = act();
      for (long i = 1; i <= acts; i++) {
        line = LineCodec.encode(new Entry.Decided(numbered(act, i)), line.behind());
        buffered.write(line.bytes());
        line =
            LineCodec.encode(
                new Entry.Answered(NOON, i, new ActStatus.Refused(403, "No.")), line.behind());
        buffered.write(line.bytes());
      }
    }
    try (ActBook book = open()) {
      assertThat(book.open()).isEmpty();
      assertThat(book.mark().lines()).isEqualTo(2 * acts + 1);
      assertThat(book.decide(draft(1)).number()).isEqualTo(acts + 1);
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }

  private Act act() {
    try (ActBook book = ActBook.open(folder.resolve("one"), CLOCK)) {
      return book.decide(draft(1));
    } finally {
      try {
        Files.delete(ActBook.file(folder.resolve("one")));
        Files.delete(folder.resolve("one"));
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }
  }

  private static Act numbered(Act act, long number) {
    return new Act(
        number,
        act.at(),
        act.subject(),
        act.name(),
        act.brandId(),
        act.offerId(),
        act.title(),
        act.revision(),
        act.kind(),
        act.comment(),
        act.contentHash(),
        act.content(),
        act.key(),
        null,
        null);
  }
}
