package app.comptoir.platform.api;

import app.comptoir.domain.change.Change;
import app.comptoir.platform.ChangePage;
import app.comptoir.platform.Cursor;
import app.comptoir.platform.Failure;
import app.comptoir.platform.PlatformConnector.LiveListener;
import app.comptoir.platform.api.records.ChangeReader;
import app.comptoir.platform.api.records.PageReader;
import app.comptoir.platform.api.wire.Digests;
import app.comptoir.platform.api.wire.SseParser;
import app.comptoir.platform.wire.Bytes;
import app.comptoir.platform.wire.Malformed;
import app.comptoir.platform.wire.StreamBody;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One live connection, read to its end on the calling thread. Changes that have arrived together
/// are handed on together; none waits for another.
final class LiveRead implements SseParser.Sink {
  private static final int MAX_EVENT = 4 << 20;
  private static final int MAX_BATCH = 500;

  /// What may come in the time of [#idle] without a change in it: blank lines, comments and events
  /// of other kinds. A platform that says more says nothing, endlessly.
  private static final int MAX_IDLE_LINES = 10_000;

  private static final long MAX_IDLE_BYTES = 16L << 20;

  /// One sign of life tells as much as a thousand.
  private static final long HEARTBEAT_NANOS = Duration.ofSeconds(1).toNanos();

  private final StreamBody body;
  private final LiveListener listener;
  private final Duration idle;
  private final ChangeReader reader;
  private final SseParser parser = new SseParser(MAX_EVENT, this);
  private List<Change> batch = new ArrayList<>();
  private @Nullable Cursor cursor;
  private long idleSince = System.nanoTime();
  private int idleLines;
  private long idleBytes;
  private long beatAt = System.nanoTime() - HEARTBEAT_NANOS;

  LiveRead(String brandId, StreamBody body, Duration idle, LiveListener listener) {
    this.body = body;
    this.listener = listener;
    this.idle = idle;
    this.reader = new ChangeReader(brandId);
  }

  /// Reads until the connection ends, and says why it did.
  Failure run() throws InterruptedException {
    long deadline = System.nanoTime() + idle.toNanos();
    try {
      while (true) {
        switch (body.poll(Duration.ofNanos(deadline - System.nanoTime()))) {
          case null -> {
            return new Failure.TimedOut("The stream fell silent");
          }
          case StreamBody.Data(List<ByteBuffer> buffers) -> {
            if (feed(buffers)) {
              deadline = System.nanoTime() + idle.toNanos();
            }
            if (body.drained()) {
              flush();
            }
          }
          case StreamBody.End(Throwable failure) -> {
            flush();
            return ended(failure);
          }
        }
      }
    } catch (Malformed e) {
      flush();
      return new Failure.BadAnswer(e.sentence());
    }
  }

  @Override
  public void event(String name, @Nullable String id, Bytes data, String checksum) {
    if (!name.equals("change") && !name.equals("message")) {
      return;
    }
    if (id == null) {
      throw new Malformed("An event of the stream has no id");
    }
    Cursor behind = PageReader.cursor(id);
    Bytes checked = Digests.checked(id, data, checksum);
    int doubtful = reader.doubtful();
    Change change = reader.read(data.buffer(), 0, data.length());
    if (reader.doubtful() > doubtful && !checked.proven()) {
      // Asked for again as a page, it may be whole; if not, the page is where it is taken.
      throw new Malformed("A record of the stream could not be read");
    }
    batch.add(change);
    cursor = behind;
    quiet();
    if (batch.size() >= MAX_BATCH) {
      flush();
    }
  }

  @Override
  public void comment() {
    flush();
    if (System.nanoTime() - beatAt >= HEARTBEAT_NANOS) {
      beatAt = System.nanoTime();
      listener.onHeartbeat();
    }
  }

  /// Returns whether a line was completed: a trickle of single bytes is no sign of life.
  private boolean feed(List<ByteBuffer> buffers) {
    boolean line = false;
    for (ByteBuffer buffer : buffers) {
      idleBytes += buffer.remaining();
      while (buffer.hasRemaining()) {
        if (parser.accept(buffer.get())) {
          line = true;
          idleLines++;
        }
      }
    }
    if (System.nanoTime() - idleSince > idle.toNanos()) {
      quiet();
    } else if (idleLines > MAX_IDLE_LINES || idleBytes > MAX_IDLE_BYTES) {
      throw new Malformed("The stream says nothing, endlessly");
    }
    return line;
  }

  private void quiet() {
    idleSince = System.nanoTime();
    idleLines = 0;
    idleBytes = 0;
  }

  private void flush() {
    Cursor behind = cursor;
    if (batch.isEmpty() || behind == null) {
      return;
    }
    List<Change> arrived = batch;
    batch = new ArrayList<>();
    listener.onChanges(new ChangePage(arrived, behind, false, -1));
  }

  private static Failure ended(@Nullable Throwable failure) {
    String how = failure == null ? "" : " (" + failure.getClass().getSimpleName() + ")";
    return new Failure.Unreachable("The stream ended" + how);
  }
}
