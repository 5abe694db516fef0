package app.comptoir.e2e;

import app.comptoir.acts.Device;
import app.comptoir.acts.FailingDevice;
import app.comptoir.domain.approval.Act;
import app.comptoir.domain.approval.ActStatus;
import app.comptoir.domain.offer.Decision;
import app.comptoir.platform.Outcome;
import app.comptoir.platform.PlatformConnector;
import app.comptoir.service.offers.Approvals;
import app.comptoir.service.offers.Approvals.Taken;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/// A process that decides on an offer and, at the step it is told, says “here” and stands still, to
/// be killed.
final class DecidingChild {
  /// Where it can stand still, in the order of the way of a decision.
  enum Step {
    BEFORE_THE_JOURNAL,
    IN_THE_LINE,
    BEFORE_THE_FSYNC,
    IN_THE_JOURNAL,
    IN_THE_DATABASE,
    BEFORE_IT_LEAVES,
    LEFT,
    ON_THE_WIRE,
    ANSWERED,
    IN_THE_ANSWERS_LINE,
    ANSWER_IN_THE_JOURNAL,
    ANSWER_IN_THE_DATABASE;

    /// Whether the person had been told, or was about to be, that the decision is kept.
    boolean acknowledged() {
      return compareTo(IN_THE_JOURNAL) >= 0;
    }
  }

  private DecidingChild() {}

  /// Folder, address, token, offer, step.
  public static void main(String[] args) throws Exception {
    Step step = Step.valueOf(args[4]);
    Office office =
        Office.open(
            Path.of(args[0]),
            URI.create(args[1]),
            args[2],
            Duration.ZERO,
            new Office.Seams(
                file -> new Watched(FailingDevice.real(file), step),
                wire -> new Watching(wire, step)));
    office.read();
    office.send();
    while (office.approvals().me().isEmpty()) {
      LockSupport.parkNanos(1_000_000);
    }
    String hash = office.offers().find(args[3]).orElseThrow().offer().contentHash();
    Taken taken =
        office
            .approvals()
            .decide(new Approvals.Wish(args[3], Decision.Kind.REVIEW, "Checked", null, hash));
    if (!(taken instanceof Taken.Queued queued)) {
      throw new AssertionError(taken);
    }
    if (step == Step.IN_THE_DATABASE) {
      here();
    }
    while (office.acts().newest(1).stream()
        .noneMatch(
            t ->
                t.act().number() == queued.act().number()
                    && t.status() instanceof ActStatus.Confirmed)) {
      LockSupport.parkNanos(1_000_000);
    }
    here();
  }

  private static void here() {
    say();
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void say() {
    System.out.println("here");
    System.out.flush();
  }

  /// Stands still around the writing of a line.
  private static final class Watched implements Device {
    private final Device inner;
    private final Step step;
    private String line = "";

    Watched(Device inner, Step step) {
      this.inner = inner;
      this.step = step;
    }

    @Override
    public boolean locked() throws IOException {
      return inner.locked();
    }

    @Override
    public void write(long at, byte[] bytes) throws IOException {
      line = new String(bytes, StandardCharsets.UTF_8);
      boolean decided = is("decided");
      boolean answered = is("answered");
      if ((decided && step == Step.BEFORE_THE_JOURNAL)
          || (is("sent") && step == Step.BEFORE_IT_LEAVES)) {
        here();
      }
      if ((decided && step == Step.IN_THE_LINE) || (answered && step == Step.IN_THE_ANSWERS_LINE)) {
        inner.write(at, Arrays.copyOf(bytes, bytes.length / 2));
        here();
      }
      inner.write(at, bytes);
      if (decided && step == Step.BEFORE_THE_FSYNC) {
        here();
      }
    }

    @Override
    public void force() throws IOException {
      inner.force();
      if ((is("decided") && step == Step.IN_THE_JOURNAL)
          || (is("answered") && step == Step.ANSWER_IN_THE_JOURNAL)) {
        here();
      }
    }

    private boolean is(String type) {
      return line.contains("\"type\":\"" + type + "\"");
    }

    @Override
    public void truncate(long length) throws IOException {
      inner.truncate(length);
    }

    @Override
    public void close() throws IOException {
      inner.close();
    }
  }

  /// Stands still around the call.
  private static final class Watching extends Wrapped {
    private final Step step;

    Watching(PlatformConnector inner, Step step) {
      super(inner);
      this.step = step;
    }

    @Override
    public Outcome<Decision> decide(Act act) {
      if (step == Step.LEFT) {
        here();
      }
      if (step == Step.ON_THE_WIRE) {
        say();
      }
      Outcome<Decision> answer = super.decide(act);
      if (step == Step.ANSWERED) {
        here();
      }
      return answer;
    }
  }
}
