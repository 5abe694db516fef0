package app.comptoir.platform.api;

import app.comptoir.domain.approval.Act;
import app.comptoir.domain.approval.Delegation;
import app.comptoir.domain.approval.Person;
import app.comptoir.domain.offer.Decision;
import app.comptoir.platform.Brands;
import app.comptoir.platform.ChangePage;
import app.comptoir.platform.Cursor;
import app.comptoir.platform.Failure;
import app.comptoir.platform.Outcome;
import app.comptoir.platform.PlatformConnector;
import app.comptoir.platform.api.records.AccountReader;
import app.comptoir.platform.api.records.Me;
import app.comptoir.platform.api.records.Names;
import app.comptoir.platform.api.records.PageReader;
import app.comptoir.platform.api.wire.ApiCalls;
import app.comptoir.platform.api.wire.ApiSettings;
import app.comptoir.platform.wire.Bytes;
import app.comptoir.platform.wire.Malformed;
import app.comptoir.platform.wire.Statuses;
import app.comptoir.platform.wire.StreamBody;
import app.comptoir.platform.wire.Timeouts;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Speaks to a platform over the Platform API (`openapi/platform-v1.yaml`). Safe for use by several
/// threads. An interrupted call returns [Failure.Cancelled] and leaves the thread's interrupt flag
/// set; [#close] breaks off all calls in the same way.
public final class PlatformApiConnector implements PlatformConnector {
  private static final int MAX_PAGE = 5000;
  private static final int MAX_BODY = 64 << 20;
  private static final int MAX_PICTURE = 20 << 20;
  private static final int MAX_PROBLEM = 1 << 16;
  private static final String STREAM = "text/event-stream";

  private final ApiCalls calls;
  private final Timeouts timeouts;

  /// @param clock for `Retry-After` dates only; time limits are monotonic
  /// @param executor runs the HTTP client's short internal tasks
  public PlatformApiConnector(ApiSettings settings, Clock clock, Executor executor) {
    this.calls = new ApiCalls(settings, clock, executor);
    this.timeouts = settings.timeouts();
  }

  /// The signed-in user.
  public Outcome<Me> me() {
    return read(
        calls.get("/v1/me", "application/json", BrandList.MAX_DOCUMENT, timeouts.soon()),
        AccountReader::me);
  }

  @Override
  public Outcome<Brands> brands() {
    return switch (me()) {
      case Outcome.Failed<Me>(Failure failure) -> Outcome.failed(failure);
      case Outcome.Ok<Me>(Me me) -> new BrandList(calls).read(me);
    };
  }

  @Override
  public Outcome<ChangePage> changes(String brandId, @Nullable Cursor after, int limit) {
    int wanted = Math.clamp(limit, 1, MAX_PAGE);
    String query = "?limit=" + wanted + (after == null ? "" : "&after=" + escaped(after));
    Outcome<Bytes> answer =
        calls.get(BrandList.path(brandId) + "/changes" + query, "application/x-ndjson", MAX_BODY);
    return read(
        answer,
        body -> {
          ChangePage page = PageReader.read(brandId, body, wanted);
          if (page.hasMore() && page.next().equals(after)) {
            throw new Malformed("The cursor does not move on");
          }
          return page;
        });
  }

  @Override
  public Outcome<Void> follow(String brandId, @Nullable Cursor after, LiveListener listener) {
    List<String> headers = new ArrayList<>(List.of("Accept", STREAM, "Cache-Control", "no-store"));
    if (after != null && after.value().chars().allMatch(c -> c > ' ' && c < 0x7f)) {
      headers.addAll(List.of("Last-Event-ID", after.value()));
    }
    String query = after == null ? "" : "?after=" + escaped(after);
    Outcome<HttpResponse<StreamBody>> opened =
        calls.open(BrandList.path(brandId) + "/stream" + query, headers);
    return switch (opened) {
      case Outcome.Failed<HttpResponse<StreamBody>>(Failure failure) -> Outcome.failed(failure);
      case Outcome.Ok<HttpResponse<StreamBody>>(var response) -> {
        try (StreamBody body = response.body()) {
          Failure end =
              elsewhere(response, after)
                  ? new Failure.BadAnswer("The stream does not begin where it was to go on")
                  : followed(brandId, response, body, listener);
          yield Outcome.failed(calls.closed() ? new Failure.Cancelled() : end);
        } catch (InterruptedException _) {
          Thread.currentThread().interrupt();
          yield Outcome.failed(new Failure.Cancelled());
        }
      }
    };
  }

  @Override
  public Outcome<byte[]> media(String mediaId) {
    Outcome<Bytes> answer =
        calls.get(
            "/v1/media/" + ApiCalls.escaped(mediaId),
            "image/png, image/jpeg",
            MAX_PICTURE,
            timeouts.patient());
    return read(answer, Pictures::checked);
  }

  @Override
  public Outcome<Person> person() {
    return me().map(
            me -> new Person(me.subject(), me.name(), Names.roles(me.roles()), me.brands()));
  }

  @Override
  public Outcome<Decision> decide(Act act) {
    return new DecisionCall(calls).send(act);
  }

  @Override
  public Outcome<Delegation> delegate(Delegation wish, String key) {
    return new DelegationCall(calls).make(wish, key);
  }

  @Override
  public Outcome<Delegation> endDelegation(String brandId, String id) {
    return new DelegationCall(calls).end(brandId, id);
  }

  @Override
  public Duration clockSkew() {
    return calls.clockSkew();
  }

  @Override
  public void close() {
    calls.close();
  }

  private Failure followed(
      String brandId, HttpResponse<?> response, StreamBody body, LiveListener listener)
      throws InterruptedException {
    if (response.statusCode() != 200) {
      return calls.failure(response, problem(body));
    }
    if (!ApiCalls.accepted(response, STREAM)) {
      return Statuses.webPage(response.headers())
          ? new Failure.NotPlatform("HTTP 200 with a web page")
          : new Failure.BadAnswer("The answer is no event stream");
    }
    listener.onOpen();
    return new LiveRead(brandId, body, timeouts.idle(), listener).run();
  }

  /// Whether the stream says that it begins at another cursor than the one asked for: what lies in
  /// between would be missing.
  private static boolean elsewhere(HttpResponse<?> response, @Nullable Cursor after) {
    return response.statusCode() == 200
        && after != null
        && response
            .headers()
            .firstValue("Stream-After")
            .filter(start -> !start.equals(after.value()))
            .isPresent();
  }

  /// As much of a problem document as comes in time.
  private Bytes problem(StreamBody body) throws InterruptedException {
    byte[] buffer = new byte[MAX_PROBLEM];
    int length = 0;
    long deadline = System.nanoTime() + timeouts.request().toNanos();
    while (body.poll(Duration.ofNanos(deadline - System.nanoTime()))
        instanceof StreamBody.Data(List<ByteBuffer> parts)) {
      for (ByteBuffer part : parts) {
        int count = Math.min(part.remaining(), MAX_PROBLEM - length);
        part.get(buffer, length, count);
        length += count;
      }
    }
    return new Bytes(buffer, length);
  }

  private static <T> Outcome<T> read(Outcome<Bytes> answer, Function<Bytes, T> parser) {
    return switch (answer) {
      case Outcome.Failed<Bytes>(Failure failure) -> Outcome.failed(failure);
      case Outcome.Ok<Bytes>(Bytes body) -> {
        try {
          yield Outcome.ok(parser.apply(body));
        } catch (Malformed e) {
          yield Outcome.failed(new Failure.BadAnswer(e.sentence()));
        }
      }
    };
  }

  private static String escaped(Cursor cursor) {
    return ApiCalls.escaped(cursor.value());
  }
}
