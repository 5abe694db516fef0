package app.comptoir.platform.wire;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/// Takes in a body of at most `limit` bytes; a longer one ends in [Malformed] and is not read on.
final class CappedBody implements BodySubscriber<Bytes> {
  private final int limit;
  private final Progress progress;
  private final CompletableFuture<Bytes> result = new CompletableFuture<>();
  private Flow.@Nullable Subscription subscription;
  private byte[] buffer = new byte[1 << 14];
  private int length;

  CappedBody(int limit, Progress progress) {
    this.limit = limit;
    this.progress = progress;
  }

  @Override
  public CompletionStage<Bytes> getBody() {
    return result;
  }

  @Override
  public void onSubscribe(Flow.Subscription newSubscription) {
    subscription = newSubscription;
    newSubscription.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> parts) {
    progress.mark();
    for (ByteBuffer part : parts) {
      if (result.isDone()) {
        return;
      }
      if (part.remaining() > limit - length) {
        tooLarge();
        return;
      }
      take(part);
    }
  }

  @Override
  public void onError(Throwable failure) {
    result.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    result.complete(new Bytes(buffer, length));
  }

  private void take(ByteBuffer part) {
    int count = part.remaining();
    if (count > buffer.length - length) {
      long wanted = Math.max(2L * buffer.length, (long) length + count);
      buffer = Arrays.copyOf(buffer, (int) Math.min(wanted, limit));
    }
    part.get(buffer, length, count);
    length += count;
  }

  private void tooLarge() {
    if (subscription != null) {
      subscription.cancel();
    }
    buffer = new byte[0];
    result.completeExceptionally(new Malformed("The answer is too large"));
  }
}
