package app.comptoir.notices;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.service.notices.SystemNotices.State;
import app.comptoir.service.notices.SystemNotices.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/// Whatever a system's server of notices does: it is slow, hangs, fails, or is not there.
class ServedNoticesTest {
  private static final Duration SHORT = Duration.ofMillis(200);
  private static final Text ONE = new Text("1 offer waits for you", "“Rain & Co”", "Open");
  private static final Text TWO = new Text("2 offers wait for you", "First: “Rain & Co”", "Open");

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-23T09:00:00Z"));
  private final Deque<Runnable> later = new ArrayDeque<>();
  private final List<String> calls = new ArrayList<>();
  private final AtomicInteger opens = new AtomicInteger();
  private NoticeServer.Listener told;
  private boolean absent;
  private boolean fails;
  private boolean hangs;
  private final ServedNotices notices =
      new ServedNotices(this::open, SHORT, source().withZone(ZoneOffset.UTC), later::add);

  private InstantSource source() {
    return now::get;
  }

  private NoticeServer open(NoticeServer.Listener listener) {
    opens.incrementAndGet();
    if (absent) {
      throw new IllegalStateException("no bus");
    }
    told = listener;
    return new Server();
  }

  private final class Server implements NoticeServer {
    private long last = 6;

    @Override
    public long show(long replaces, Text notice) throws Exception {
      misbehave();
      long number = replaces == 0 ? ++last : replaces;
      calls.add("show " + number + " " + notice.summary());
      return number;
    }

    @Override
    public void withdraw(long number) throws Exception {
      misbehave();
      calls.add("withdraw " + number);
    }

    @Override
    public void leave() {
      calls.add("leave");
    }

    private void misbehave() throws Exception {
      if (hangs) {
        new CountDownLatch(1).await();
      }
      if (fails) {
        throw new IllegalStateException("it went away");
      }
    }
  }

  private void work() {
    while (!later.isEmpty()) {
      later.remove().run();
    }
  }

  @Test
  void ofSeveralOnlyTheNewestIsShownAndTheNextTakesItsPlace() {
    notices.show(ONE);
    notices.show(TWO);
    work();
    assertThat(calls).containsExactly("show 7 2 offers wait for you");
    assertThat(notices.state()).isEqualTo(State.READY);
    notices.show(TWO);
    work();
    assertThat(calls).as("the same is not shown again").hasSize(1);
    notices.show(ONE);
    work();
    notices.withdraw();
    notices.withdraw();
    work();
    assertThat(calls)
        .containsExactly(
            "show 7 2 offers wait for you", "show 7 1 offer waits for you", "withdraw 7");
    assertThat(opens).hasValue(1);
  }

  @Test
  void nothingIsAskedOfTheSystemBeforeThereIsSomethingToTell() {
    notices.withdraw();
    work();
    assertThat(opens).hasValue(0);
    assertThat(notices.state()).isEqualTo(State.UNTRIED);
  }

  @Test
  void oneThatThePersonClosedIsNoPlaceForTheNext() {
    notices.show(ONE);
    work();
    told.gone(7);
    notices.show(TWO);
    work();
    notices.withdraw();
    work();
    assertThat(calls)
        .containsExactly(
            "show 7 1 offer waits for you", "show 8 2 offers wait for you", "withdraw 8");
  }

  @Test
  void onlyOurOwnNoticeOpensTheWindow() {
    AtomicInteger opened = new AtomicInteger();
    notices.onOpened(opened::incrementAndGet);
    notices.show(ONE);
    work();
    told.opened(3);
    assertThat(opened).hasValue(0);
    told.opened(7);
    assertThat(opened).hasValue(1);
  }

  @Test
  void aSystemWithoutIsAskedAgainOnlyAfterARest() {
    absent = true;
    AtomicInteger changes = new AtomicInteger();
    notices.onState(changes::incrementAndGet);
    notices.look();
    work();
    assertThat(notices.state()).isEqualTo(State.ABSENT);
    notices.show(ONE);
    work();
    assertThat(opens).as("it rests").hasValue(1);
    absent = false;
    now.updateAndGet(then -> then.plus(ServedNotices.REST));
    notices.show(TWO);
    work();
    assertThat(calls).containsExactly("show 7 2 offers wait for you");
    assertThat(notices.state()).isEqualTo(State.READY);
    assertThat(changes).as("absent, ready").hasValue(2);
  }

  @Test
  void oneThatFailsOrHangsIsLeft() {
    notices.show(ONE);
    work();
    hangs = true;
    notices.show(TWO);
    work();
    assertThat(notices.state()).isEqualTo(State.ABSENT);
    assertThat(calls).containsExactly("show 7 1 offer waits for you", "leave");
    hangs = false;
    now.updateAndGet(then -> then.plus(ServedNotices.REST));
    notices.show(TWO);
    work();
    assertThat(calls).last().isEqualTo("show 7 2 offers wait for you");
    fails = true;
    notices.withdraw();
    work();
    assertThat(notices.state()).isEqualTo(State.ABSENT);
  }

  @Test
  void atTheEndNothingIsLeftBehind() {
    notices.show(ONE);
    work();
    notices.close();
    notices.show(TWO);
    work();
    assertThat(calls).containsExactly("show 7 1 offer waits for you", "withdraw 7", "leave");
  }
}
