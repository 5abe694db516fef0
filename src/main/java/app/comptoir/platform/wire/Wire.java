package app.comptoir.platform.wire;

import app.comptoir.platform.Failure;
import app.comptoir.platform.Outcome;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// An HTTP client whose calls end in time: there is a limit for the connection, for the head, for
/// each gap, and for the whole answer, its body included. Follows no redirects, keeps no cookies.
/// Safe for use by several threads.
public final class Wire implements AutoCloseable {
  private final URI base;
  private final Timeouts timeouts;
  private final Executor executor;
  private final Supplier<Route> route;
  private final List<HttpClient> clients = new ArrayList<>();
  private @Nullable Route taken;
  private volatile boolean closed;

  /// @param route asked before each call
  public Wire(URI base, Timeouts timeouts, Executor executor, Supplier<Route> route) {
    this.base = base;
    this.timeouts = timeouts;
    this.executor = executor;
    this.route = route;
  }

  /// The client on the way of now. One on another way ends with what it has under way.
  private synchronized HttpClient client() {
    Route now = route.get();
    if (now != taken) {
      clients.forEach(HttpClient::shutdown);
      clients.removeIf(HttpClient::isTerminated);
      clients.add(build(now));
      taken = now;
      if (closed) {
        clients.forEach(HttpClient::shutdownNow);
      }
    }
    return clients.getLast();
  }

  private HttpClient build(Route way) {
    boolean plain = "http".equalsIgnoreCase(base.getScheme());
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .connectTimeout(timeouts.connect())
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(plain ? HttpClient.Version.HTTP_1_1 : HttpClient.Version.HTTP_2)
            .proxy(way.proxies())
            .executor(executor);
    if (!plain) {
      builder.sslContext(way.trust());
    }
    return builder.build();
  }

  public boolean closed() {
    return closed;
  }

  /// The whole answer, whatever its status; its body still packed if it came packed.
  public Outcome<HttpResponse<Bytes>> fetch(HttpRequest request, int maxBytes) {
    return fetch(request, maxBytes, timeouts);
  }

  /// The same within other limits than usual.
  public Outcome<HttpResponse<Bytes>> fetch(HttpRequest request, int maxBytes, Timeouts limits) {
    Progress progress = new Progress();
    return send(
        request,
        limits,
        _ -> {
          progress.mark();
          return new CappedBody(maxBytes, progress);
        },
        progress);
  }

  /// The head of an answer whose body is taken out later.
  public Outcome<HttpResponse<StreamBody>> open(HttpRequest request) {
    return send(request, timeouts, _ -> new StreamBody(), new Progress());
  }

  /// Breaks off all calls: they return [Failure.Cancelled].
  @Override
  public void close() {
    closed = true;
    synchronized (this) {
      clients.forEach(HttpClient::shutdownNow);
    }
  }

  private <T> Outcome<HttpResponse<T>> send(
      HttpRequest request, Timeouts limits, BodyHandler<T> handler, Progress progress) {
    if (Thread.currentThread().isInterrupted()) {
      // An answer that is already there would be given to an interrupted thread all the same.
      return Outcome.failed(new Failure.Cancelled());
    }
    CompletableFuture<HttpResponse<T>> answer;
    long start = System.nanoTime();
    try {
      answer = client().sendAsync(request, handler);
    } catch (IllegalStateException _) {
      return Outcome.failed(new Failure.Cancelled());
    }
    try {
      return Outcome.ok(awaited(answer, start, limits, progress));
    } catch (TimeoutException _) {
      answer.cancel(true);
      return failed(
          new Failure.TimedOut(
              progress.begun() ? "The answer did not go on in time" : "No answer in time"));
    } catch (InterruptedException _) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      return Outcome.failed(new Failure.Cancelled());
    } catch (CancellationException _) {
      return Outcome.failed(new Failure.Cancelled());
    } catch (ExecutionException e) {
      return failed(failure(e.getCause() == null ? e : e.getCause(), progress.begun()));
    }
  }

  private static <T> T awaited(
      CompletableFuture<T> answer, long start, Timeouts timeouts, Progress progress)
      throws TimeoutException, InterruptedException, ExecutionException {
    while (true) {
      long next =
          progress.begun()
              ? progress.lastNanos() + timeouts.gap().toNanos()
              : start + timeouts.head().toNanos();
      long whole = start + timeouts.request().toNanos();
      long now = System.nanoTime();
      long left = Math.min(next - now, whole - now);
      if (left <= 0 && !answer.isDone()) {
        throw new TimeoutException();
      }
      try {
        // No longer than a gap at once: the answer may have begun meanwhile, and stand still.
        long look = Math.clamp(left, 0, timeouts.gap().toNanos());
        return answer.get(look, TimeUnit.NANOSECONDS);
      } catch (TimeoutException _) {
        // Looked at again: more may have come meanwhile.
      }
    }
  }

  private <T> Outcome<T> failed(Failure failure) {
    return Outcome.failed(closed ? new Failure.Cancelled() : failure);
  }

  /// Names the kind of the exception only: its message may hold an address.
  static Failure failure(Throwable cause, boolean begun) {
    String kind = cause.getClass().getSimpleName();
    return switch (cause) {
      case Malformed malformed -> new Failure.BadAnswer(malformed.sentence());
      case HttpTimeoutException _ -> new Failure.TimedOut("No connection in time (" + kind + ")");
      case ProtocolException _ -> new Failure.BadAnswer("The answer is no HTTP");
      case IOException _ ->
          begun
              ? new Failure.BadAnswer("The answer was cut (" + kind + ")")
              : new Failure.Unreachable("No connection (" + kind + ")");
      default -> new Failure.BadAnswer("The answer could not be read (" + kind + ")");
    };
  }
}
