package app.comptoir.e2e;

import static app.comptoir.common.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.domain.approval.Act;
import app.comptoir.domain.approval.Ruling;
import app.comptoir.domain.approval.TrackedAct;
import app.comptoir.domain.offer.Decision.Kind;
import app.comptoir.domain.offer.Offer;
import app.comptoir.sandbox.Sandbox;
import app.comptoir.service.offers.Approvals.Taken;
import app.comptoir.service.offers.Approvals.Wish;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/// Two desks and an author. A seed decides who does what; how it meets on the platform is left to
/// the threads that send.
final class Race implements AutoCloseable {
  static final String BRAND = "brd-verlune";

  /// By the manager.
  static final String OFFER = "off-vl-04";

  private static final Duration UNDO = Duration.ofMillis(15);
  private static final Kind[] KINDS = {
    Kind.REVIEW,
    Kind.APPROVE,
    Kind.REJECT,
    Kind.REQUEST_CHANGES,
    Kind.PAUSE,
    Kind.RESUME,
    Kind.COMMENT
  };

  private final Sandbox sandbox;
  private final Tokens tokens;
  private final Random random;
  private final List<Path> homes = new ArrayList<>();
  private final List<Office> desks = new ArrayList<>();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final RaceLog log;
  private int wishes;
  private int edits;

  /// @param author may only edit, submit and withdraw
  record Tokens(String one, String other, String author) {
    String of(int desk) {
      return desk == 0 ? one : other;
    }
  }

  Race(Path folder, Sandbox sandbox, Tokens tokens, long seed) throws Exception {
    this.sandbox = sandbox;
    this.tokens = tokens;
    this.random = new Random(seed);
    this.log = new RaceLog(sandbox, tokens.author());
    for (int desk = 0; desk < 2; desk++) {
      homes.add(Files.createDirectory(folder.resolve("desk-" + desk)));
      desks.add(open(desk));
      desks.get(desk).read();
    }
  }

  private Office open(int desk) {
    Office office =
        Office.open(homes.get(desk), sandbox.address(), tokens.of(desk), UNDO, Office.Seams.none());
    office.send();
    await(() -> office.approvals().me().isPresent());
    return office;
  }

  void step() throws Exception {
    int desk = random.nextInt(2);
    int dice = random.nextInt(100);
    if (dice < 45) {
      decide(desk);
    } else if (dice < 62) {
      author();
    } else if (dice < 90) {
      desks.get(desk).read();
    } else if (dice < 94) {
      undo(desks.get(desk));
    } else if (dice < 97) {
      desks.get(desk).approvals().acts(1000).stream()
          .filter(TrackedAct::toDo)
          .forEach(tracked -> desks.get(desk).approvals().acknowledge(tracked.act().number()));
    } else if (dice < 98) {
      desks.get(desk).close();
      desks.set(desk, open(desk));
    } else {
      LockSupport.parkNanos(UNDO.toNanos());
    }
  }

  /// Mostly what the desk believes it may, sometimes anything; always on what that desk knows,
  /// which may be old.
  private void decide(int desk) {
    Office office = desks.get(desk);
    Offer seen = office.offers().find(OFFER).orElseThrow().offer();
    Kind kind = KINDS[random.nextInt(KINDS.length)];
    if (random.nextInt(10) < 7) {
      List<Kind> open =
          office.dossier(OFFER).rulings().entrySet().stream()
              .filter(entry -> entry.getValue() instanceof Ruling.Permitted)
              .map(Map.Entry::getKey)
              .filter(one -> one == Kind.REVIEW || one == Kind.APPROVE)
              .toList();
      kind = open.isEmpty() ? kind : open.getFirst();
    }
    wishes++;
    Taken taken =
        office
            .approvals()
            .decide(new Wish(OFFER, kind, "wish " + wishes, null, seen.contentHash()));
    assertThat(taken).isNotInstanceOf(Taken.Failed.class);
  }

  private static void undo(Office office) {
    List<TrackedAct> open = office.book().open();
    if (!open.isEmpty()) {
      office.approvals().undo(open.getLast().act().number());
    }
  }

  /// The author edits or submits; where the offer is at an end it begins anew, and an approved one
  /// may go live.
  private void author() throws IOException, InterruptedException {
    log.read();
    Offer now = log.newest();
    switch (now.state()) {
      case DRAFT, CHANGES_REQUESTED -> {
        if (random.nextInt(4) == 0) {
          edit(now);
        } else {
          post(
              now,
              "POST",
              "/decisions",
              "{\"decision\":\"submit\",\"content_hash\":\"%s\"}".formatted(now.contentHash()));
        }
      }
      case SUBMITTED, REVIEWED -> {
        if (random.nextInt(3) == 0) {
          edit(now);
        }
      }
      case APPROVED -> {
        if (random.nextBoolean()) {
          edit(now);
        } else {
          sandbox.direct(OFFER, "live", null);
        }
      }
      case LIVE, PAUSED -> {
        if (random.nextInt(3) == 0) {
          sandbox.direct(OFFER, "draft", null);
        }
      }
      case REJECTED, WITHDRAWN, ENDED, EXPIRED, OTHER -> sandbox.direct(OFFER, "draft", null);
    }
  }

  /// Now and then back to a text there was before.
  private void edit(Offer now) throws IOException, InterruptedException {
    edits++;
    int text = random.nextInt(4) == 0 ? random.nextInt(edits) : edits;
    post(now, "PATCH", "", "{\"text\":\"Text %d\"}".formatted(text));
  }

  private void post(Offer now, String method, String path, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(sandbox.address() + "/v1/offers/" + OFFER + path))
            .timeout(Duration.ofSeconds(20))
            .header("Authorization", "Bearer " + tokens.author())
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", "author-%d-%d".formatted(edits, random.nextLong()))
            .header("If-Match", "\"" + now.revision() + "\"")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    int status = http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
    assertThat(status).as(method.toLowerCase(Locale.ROOT)).isIn(200, 201, 412, 422);
  }

  /// Waits until everything that was taken has its answer, and both have read the log to its end.
  void settle() throws Exception {
    for (Office desk : desks) {
      await(
          () -> {
            desk.approvals().retry();
            return desk.book().open().isEmpty();
          });
      desk.read();
    }
  }

  void check() throws Exception {
    log.read();
    log.checkApprovals();
    List<Act> acts = new ArrayList<>();
    for (int desk = 0; desk < 2; desk++) {
      log.checkDesk(desks.get(desk), homes.get(desk));
      desks.get(desk).approvals().acts(1_000_000).forEach(tracked -> acts.add(tracked.act()));
    }
    assertThat(acts).extracting(Act::key).doesNotHaveDuplicates();
  }

  int approvals() {
    return log.approvals();
  }

  long conflicts() {
    return desks.stream()
        .flatMap(desk -> desk.approvals().acts(1_000_000).stream())
        .filter(t -> t.status() instanceof app.comptoir.domain.approval.ActStatus.Conflict)
        .count();
  }

  @Override
  public void close() {
    desks.forEach(Office::close);
    log.close();
    http.close();
  }
}
