package app.comptoir.platform.orderfile.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What is read ahead is what comes, in its order, with what goes wrong where it does.
class ReadAheadTest {
  private final AtomicInteger asked = new AtomicInteger();

  /// Counts from 0 without an end, and fails at a number.
  private final class Numbers implements Iterator<Integer> {
    private final int failing;

    Numbers(int failing) {
      this.failing = failing;
    }

    @Override
    public boolean hasNext() {
      return true;
    }

    @Override
    public Integer next() {
      int next = asked.getAndIncrement();
      if (next == failing) {
        throw new IllegalStateException("at " + next);
      }
      return next;
    }
  }

  /// Has nothing to say until its thread is interrupted.
  private static final class Silent implements Iterator<Integer> {
    @Override
    public boolean hasNext() {
      while (!Thread.currentThread().isInterrupted()) {
        Thread.onSpinWait();
      }
      return false;
    }

    @Override
    public Integer next() {
      return 0;
    }
  }

  @Test
  void everythingComesInItsOrder() throws Exception {
    List<Integer> taken = new ArrayList<>();
    List<Integer> all = IntStream.range(0, 5_000).boxed().toList();
    try (ReadAhead<Integer> ahead = new ReadAhead<>(all.iterator(), _ -> 1)) {
      for (Integer next = ahead.next(); next != null; next = ahead.next()) {
        taken.add(next);
      }
      assertThat(ahead.next()).isNull();
    }
    assertThat(taken).isEqualTo(all);
  }

  @Test
  void whatGoesWrongIsThrownBehindWhatCameBefore() throws Exception {
    try (ReadAhead<Integer> ahead = new ReadAhead<>(new Numbers(1_300), _ -> 1)) {
      for (int i = 0; i < 1_300; i++) {
        assertThat(ahead.next()).isEqualTo(i);
      }
      assertThatThrownBy(ahead::next)
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("at 1300");
    }
  }

  @Test
  void littleIsReadAhead() throws Exception {
    try (ReadAhead<Integer> ahead = new ReadAhead<>(new Numbers(-1), _ -> 1 << 20)) {
      assertThat(ahead.next()).isZero();
    }
    assertThat(asked.get()).as("taken, waiting and being made").isBetween(1, 3);
  }

  @Test
  void whoWaitsCanBeInterrupted() {
    try (ReadAhead<Integer> ahead = new ReadAhead<>(new Silent(), _ -> 1)) {
      Thread.currentThread().interrupt();
      assertThatThrownBy(ahead::next).isInstanceOf(InterruptedIOException.class);
    }
    assertThat(Thread.interrupted()).isTrue();
  }
}
