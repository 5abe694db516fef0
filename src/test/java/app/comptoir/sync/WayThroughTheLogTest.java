package app.comptoir.sync;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.domain.change.Change;
import app.comptoir.platform.ChangePage;
import app.comptoir.platform.Cursor;
import app.comptoir.platform.Failure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Which pages are taken, and which are asked for again.
class WayThroughTheLogTest {
  @Test
  void cursorsInACircleAreNoticed() {
    CursorTrail trail = new CursorTrail(new Cursor("a"));
    assertThat(trail.objection(page("b", 1, 0))).isNull();
    assertThat(trail.objection(page("c", 2, 0))).isNull();
    assertThat(trail.objection(page("b", 3, 0))).contains("circle");
    assertThat(trail.objection(page("a", 4, 0))).contains("circle");
  }

  @Test
  void wayWithoutAnythingNewIsNoticed() {
    CursorTrail trail = new CursorTrail(null);
    assertThat(trail.objection(page("first", 900, 0))).isNull();
    for (int i = 0; i < CursorTrail.PATIENCE; i++) {
      assertThat(trail.objection(page("c" + i, 1 + i, 0))).isNull();
    }
    assertThat(trail.objection(page("last", 900, 0))).contains("without anything new");
    assertThat(trail.objection(page("news", 901, 0))).isNull();
  }

  @Test
  void unreadableRecordsAreTakenWhenTheyComeTheThirdTime() {
    SuspectPage doubt = new SuspectPage();
    Cursor here = new Cursor("here");
    assertThat(doubt.rejects(here, page("b", 1, 1))).isTrue();
    assertThat(doubt.rejects(here, page("b", 1, 2))).isTrue();
    assertThat(doubt.rejects(here, page("b", 1, 1))).isFalse();
    assertThat(doubt.rejects(here, page("b", 1, 1))).isTrue();
    assertThat(doubt.rejects(new Cursor("there"), page("c", 1, 1))).isTrue();
    assertThat(doubt.rejects(here, page("b", 1, 0))).isFalse();
    assertThat(doubt.rejects(here, page("b", 1, 1))).isTrue();
  }

  @Test
  void pagesThatFailBecomeSmallerAndGrowAgain() {
    PageSize size = new PageSize(5000, Duration.ofSeconds(7));
    size.failed(new Failure.TimedOut("slow"));
    assertThat(size.get()).isEqualTo(1250);
    size.failed(new Failure.Unreachable("off-line"));
    assertThat(size.get()).isEqualTo(1250);
    size.failed(new Failure.BadAnswer("cut"));
    assertThat(size.get()).isEqualTo(625);
    for (int i = 0; i < 12; i++) {
      size.failed(new Failure.TimedOut("slow"));
    }
    assertThat(size.get()).as("a single record comes over any line").isEqualTo(1);
    size.succeeded(Duration.ofSeconds(7));
    assertThat(size.get()).isEqualTo(2);
    size.succeeded(Duration.ofSeconds(8));
    assertThat(size.get()).as("twice as much would be too much").isEqualTo(2);
    for (int i = 0; i < 12; i++) {
      size.succeeded(Duration.ZERO);
    }
    assertThat(size.get()).isEqualTo(5000);
  }

  private static ChangePage page(String next, long seq, int doubtful) {
    Change change = new Change.Unreadable(seq, Instant.EPOCH, 1, "poem", "unknown");
    return new ChangePage(List.of(change), new Cursor(next), true, -1, doubtful);
  }
}
