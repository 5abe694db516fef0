package app.comptoir.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.bootstrap.Connection;
import app.comptoir.bootstrap.Session;
import app.comptoir.bootstrap.Threads;
import app.comptoir.bootstrap.Workspace;
import app.comptoir.bootstrap.WorkspaceConfig;
import app.comptoir.domain.offer.ContentChange;
import app.comptoir.domain.offer.ContentChange.Field;
import app.comptoir.domain.offer.ContentChange.Run;
import app.comptoir.domain.offer.Decision;
import app.comptoir.domain.offer.Fact;
import app.comptoir.domain.offer.Offer;
import app.comptoir.domain.offer.OfferCheck;
import app.comptoir.domain.offer.OfferCheck.Kind;
import app.comptoir.domain.offer.OfferEvent;
import app.comptoir.domain.offer.OfferEvent.What;
import app.comptoir.domain.offer.Pacing;
import app.comptoir.domain.offer.Waiting;
import app.comptoir.sandbox.Sandbox;
import app.comptoir.sandbox.SandboxOptions;
import app.comptoir.service.AuditFilter;
import app.comptoir.service.AuditPage;
import app.comptoir.service.OfferDossier;
import app.comptoir.service.PostRow;
import app.comptoir.service.QueueQuestion;
import app.comptoir.service.QueueQuestion.View;
import app.comptoir.service.QueueSnapshot;
import app.comptoir.service.ReviewDesk;
import app.comptoir.service.Selection;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewDeskTest {
  private static final Instant END = Instant.parse("2026-06-15T16:00:00Z");

  @TempDir static Path folder;
  private static Sandbox sandbox;
  private static Session session;
  private static ReviewDesk desk;

  @BeforeAll
  static void start() throws Exception {
    Clock clock = Clock.fixed(END.plusSeconds(60), ZoneOffset.UTC);
    sandbox =
        Sandbox.start(new SandboxOptions(5, END, 40, 1, 0, clock), Threads.daemons("sandbox"));
    sandbox.awaitHistory();
    sandbox.pauseLive();
    sandbox.knobs().limitRequests(100_000, 100_000);
    String address = sandbox.address().toString();
    Workspace workspace =
        Workspace.create(folder.resolve("workspace"), WorkspaceConfig.platform(address));
    session = new Session(workspace, clock);
    session.readOnce((_, c, executor) -> Connection.platform(address, sandbox.token(), c, executor));
    desk = session.reviewDesk();
  }

  @Test
  void probe() {
    long t = System.nanoTime();
    QueueSnapshot q = desk.queue(new QueueQuestion(null, View.ALL, ""));
    System.out.println("queue ms " + (System.nanoTime() - t) / 1e6);
    t = System.nanoTime();
    desk.queue(new QueueQuestion(null, View.ALL, ""));
    System.out.println("queue ms " + (System.nanoTime() - t) / 1e6);
    System.out.println(q.me() + " " + q.counts() + " " + q.served());
    for (QueueSnapshot.Row r : q.rows()) {
      System.out.println(r.offer().id() + " " + r.offer().state() + " " + r.offer().title() + " open " + r.open() + " me " + r.forMe() + " since " + r.since() + " stake " + r.stake() + " " + r.worst());
      OfferDossier d = desk.dossier(r.offer().id()).orElseThrow();
      d.checks().forEach(c -> System.out.println("   " + c.result() + " " + c.key() + " " + c.facts()));
      d.history().forEach(h -> System.out.println("   > " + h.what() + " " + h.at() + " " + h.kind() + " " + h.state() + " " + h.name() + " " + h.onPresentContent()));
      System.out.println("   " + d.change());
      System.out.println("   " + d.pacing() + d.proposals() + d.post());
    }
    desk.audit(AuditFilter.all()).rows().stream().limit(5).forEach(System.out::println);
  }
}
