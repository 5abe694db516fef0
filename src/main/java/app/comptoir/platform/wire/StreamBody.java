package app.comptoir.platform.wire;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// The body of an answer without end, taken out piece by piece on the reader's own thread, which
/// can wait with a time limit, be interrupted, and see whether more is already there.
public final class StreamBody implements BodySubscriber<StreamBody>, AutoCloseable {
  /// Pieces taken from the connection ahead of the reader; each at most 16 KiB.
  private static final int AHEAD = 16;

  private final BlockingQueue<Piece> pieces = new LinkedBlockingQueue<>();
  private final AtomicReference<Flow.@Nullable Subscription> subscription = new AtomicReference<>();

  /// The next piece; null if none came within the time.
  public @Nullable Piece poll(Duration wait) throws InterruptedException {
    Piece piece = pieces.poll(Math.max(0, wait.toNanos()), TimeUnit.NANOSECONDS);
    if (piece instanceof Data) {
      Flow.Subscription current = subscription.get();
      if (current != null) {
        current.request(1);
      }
    }
    return piece;
  }

  /// Whether the reader would have to wait.
  public boolean drained() {
    return pieces.isEmpty();
  }

  /// Itself, as soon as the head of the answer is there.
  @Override
  public CompletionStage<StreamBody> getBody() {
    return CompletableFuture.completedFuture(this);
  }

  @Override
  public void onSubscribe(Flow.Subscription newSubscription) {
    subscription.set(newSubscription);
    newSubscription.request(AHEAD);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    pieces.add(new Data(buffers));
  }

  @Override
  public void onError(Throwable failure) {
    pieces.add(new End(failure));
  }

  @Override
  public void onComplete() {
    pieces.add(new End(null));
  }

  /// Lets go of the connection.
  @Override
  public void close() {
    Flow.Subscription current = subscription.get();
    if (current != null) {
      current.cancel();
    }
  }

  public sealed interface Piece {}

  public record Data(List<ByteBuffer> buffers) implements Piece {}

  /// @param failure null where the far side ended it in good order
  public record End(@Nullable Throwable failure) implements Piece {}
}
