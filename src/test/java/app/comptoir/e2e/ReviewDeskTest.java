package app.comptoir.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.bootstrap.Connection;
import app.comptoir.bootstrap.OpeningOptions;
import app.comptoir.bootstrap.Session;
import app.comptoir.common.Threads;
import app.comptoir.domain.approval.Waiting;
import app.comptoir.domain.funnel.Placement;
import app.comptoir.domain.money.Money;
import app.comptoir.domain.offer.Decision;
import app.comptoir.domain.offer.Fact;
import app.comptoir.domain.offer.Offer;
import app.comptoir.domain.offer.OfferCheck;
import app.comptoir.domain.offer.OfferCheck.Kind;
import app.comptoir.domain.offer.OfferEvent;
import app.comptoir.domain.offer.OfferEvent.What;
import app.comptoir.domain.offer.Pacing;
import app.comptoir.domain.post.Post;
import app.comptoir.sandbox.Sandbox;
import app.comptoir.sandbox.SandboxOptions;
import app.comptoir.service.audit.AuditFilter;
import app.comptoir.service.audit.AuditPage;
import app.comptoir.service.figures.Period;
import app.comptoir.service.figures.PostRow;
import app.comptoir.service.figures.Selection;
import app.comptoir.service.offers.OfferDossier;
import app.comptoir.service.offers.QueueQuestion;
import app.comptoir.service.offers.QueueQuestion.View;
import app.comptoir.service.offers.QueueSnapshot;
import app.comptoir.service.offers.ReviewDesk;
import app.comptoir.workspace.Workspace;
import app.comptoir.workspace.WorkspaceConfig;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a reviewer is shown of the offers of the simulated platform, read over HTTP.
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
    session = Session.open(workspace, clock, OpeningOptions.PLAIN);
    session.readOnce(
        (_, c, executor) -> Connection.platform(address, sandbox.token(), c, executor));
    desk = session.reviewDesk();
  }

  @AfterAll
  static void stop() {
    session.close();
    sandbox.close();
  }

  private static QueueSnapshot queue(View view) {
    return desk.queue(new QueueQuestion(null, view, ""));
  }

  private static OfferDossier dossier(String offerId) {
    return desk.dossier(offerId).orElseThrow();
  }

  @Test
  void whatWaitsForMeIsWhatIMayDecide() {
    QueueSnapshot mine = queue(View.FOR_ME);
    assertThat(mine.rows())
        .extracting(row -> row.offer().id())
        .isNotEmpty()
        .isEqualTo(
            session.approvals().waitingForMe().stream()
                .map(Waiting::offer)
                .map(Offer::id)
                .toList());
    assertThat(desk.attention().waiting()).hasSameSizeAs(mine.rows());
    assertThat(desk.attention().conflicts()).isZero();
    List<QueueSnapshot.Row> all = queue(View.ALL).rows();
    assertThat(all).extracting(row -> row.offer().flightFrom()).isSorted();
    for (View view : View.values()) {
      assertThat(queue(view).rows()).as(view.name()).hasSize(mine.counts().get(view));
    }
    assertThat(mine.counts().get(View.WAITING))
        .isEqualTo((int) all.stream().filter(row -> row.offer().state().waiting()).count());
    QueueSnapshot found = desk.queue(new QueueQuestion("brd-verlune", View.ALL, "GONE seven"));
    assertThat(found.rows()).extracting(row -> row.offer().id()).containsExactly("off-vl-06");
    assertThat(desk.dossier("off-nobody")).isEmpty();
  }

  /// Of the plans of the sample, in hours: 118 − 72, twice; 400 − 390; 190 − 140, twice; 48 − 30.
  /// The wait from 790 to 760 hours ago ended more than thirty days ago.
  @Test
  void serviceIsMeasuredFromSubmissionToDecision() {
    QueueSnapshot.ServiceTime served = queue(View.ALL).served();
    assertThat(served)
        .isEqualTo(new QueueSnapshot.ServiceTime(6, Duration.ofHours(46), Duration.ofHours(50)));
    assertThat(desk.queue(new QueueQuestion("brd-brackenfold", View.ALL, "")).served())
        .isEqualTo(new QueueSnapshot.ServiceTime(2, Duration.ofHours(48), Duration.ofHours(50)));
  }

  @Test
  void eachWaitingOfferIsLookedOverOnceForEachKind() {
    for (QueueSnapshot.Row row : queue(View.WAITING).rows()) {
      List<OfferCheck> checks = dossier(row.offer().id()).checks();
      assertThat(checks).extracting(OfferCheck::kind).containsExactly(Kind.values());
      checks.forEach(ReviewDeskTest::hasAFactForEachPlace);
      assertThat(row.worst()).isEqualTo(OfferCheck.worst(checks));
      assertThat(row.green()).isEqualTo(OfferCheck.allGreen(checks));
    }
    assertThat(dossier("off-vl-01").checks()).isEmpty();
    assertThat(queue(View.WAITING).rows()).anyMatch(QueueSnapshot.Row::green);
  }

  private static void hasAFactForEachPlace(OfferCheck check) {
    for (Locale language : List.of(Locale.ENGLISH, Locale.FRENCH)) {
      String sentence = ResourceBundle.getBundle("i18n/messages", language).getString(check.key());
      assertThat(new MessageFormat(sentence).getFormatsByArgumentIndex())
          .as(check.key())
          .hasSizeLessThanOrEqualTo(check.facts().size());
    }
  }

  /// The plan: rank 6, list price 48.00, 30 % off in steps of 0.50; its author forgot to describe
  /// the picture.
  @Test
  void checksSpeakOfWhatWasSold() {
    List<OfferCheck> checks = dossier("off-vl-05").checks();
    assertThat(check(checks, Kind.PRICE).facts()).startsWith(amount(3350), amount(4800));
    assertThat(check(checks, Kind.COMPARE_AT).reason()).isEqualTo(OfferCheck.Reason.COMPARE_ASKED);
    assertThat(check(checks, Kind.PICTURE).reason())
        .isEqualTo(OfferCheck.Reason.PICTURE_UNDESCRIBED);
    long spend = 0;
    long orders = 0;
    long units = 0;
    Selection selection =
        new Selection("brd-verlune", new Period.LastDays(90), Selection.Comparison.NONE);
    for (PostRow post : session.dashboard().posts(selection)) {
      if (post.sales().spendMinor() > 0) {
        spend += post.sales().spendMinor();
        orders += post.sales().orders();
        units += post.sales().units();
      }
    }
    OfferCheck margin = check(checks, Kind.MARGIN);
    assertThat(margin.facts().get(3)).isEqualTo(amount(Math.round(spend / (double) units)));
    assertThat(margin.facts().get(4)).isEqualTo(new Fact.Count(orders));
  }

  private static OfferCheck check(List<OfferCheck> checks, Kind kind) {
    return checks.stream().filter(check -> check.kind() == kind).findFirst().orElseThrow();
  }

  private static Fact amount(long cents) {
    return new Fact.Amount(Money.of(cents, "EUR"));
  }

  @Test
  void anEditIsShownWordByWordAndInTheHistory() {
    OfferDossier bundle = dossier("off-vl-08");
    assertThat(bundle.history().reversed())
        .extracting(event -> event.kind() == null ? event.what() : event.kind())
        .containsExactly(
            What.WRITTEN,
            What.MOVED,
            Decision.Kind.REVIEW,
            Decision.Kind.REQUEST_CHANGES,
            What.EDITED,
            What.MOVED,
            Decision.Kind.REVIEW);
    assertThat(bundle.change().difference().fields()).isEmpty();
  }

  /// 450.00 over 72 hours, of which 40 h 01 min have passed: 450.00 × 2,401 / 4,320 = 250.10.
  @Test
  void aRunningOfferIsPaced() {
    Pacing pacing = dossier("off-vl-02").pacing();
    assertThat(pacing.elapsed()).isEqualTo(Duration.ofMinutes(2_401));
    assertThat(pacing.expected()).isEqualTo(Money.of(25_010, "EUR"));
    assertThat(pacing.stock()).isEqualTo(60);
    assertThat(pacing.left()).isEqualTo(60 - pacing.sold());
    assertThat(dossier("off-vl-04").pacing()).isNull();
  }

  /// Weeks begin on Sundays there. The usual posts are those of the four weeks before 14 June 2026.
  @Test
  void weeksAreCountedInTheBrandsCalendar() {
    ZoneId zone = ZoneId.of("America/New_York");
    Selection selection =
        new Selection("brd-brackenfold", new Period.LastDays(90), Selection.Comparison.NONE);
    List<Post> posts = session.dashboard().posts(selection).stream().map(PostRow::post).toList();
    long usual = Math.round(organic(posts, zone, LocalDate.of(2026, 5, 17), 4) / 4.0);
    List<OfferCheck> told = new ArrayList<>();
    for (QueueSnapshot.Row row :
        desk.queue(new QueueQuestion("brd-brackenfold", View.WAITING, "")).rows()) {
      OfferCheck check = check(dossier(row.offer().id()).checks(), Kind.READABILITY);
      if (check.facts().size() == 5) {
        told.add(check);
        Instant begins = ((Fact.Day) check.facts().get(2)).begins();
        LocalDate first = begins.atZone(zone).toLocalDate();
        assertThat(first.getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
        assertThat(begins).isEqualTo(first.atStartOfDay(zone).toInstant());
        assertThat(row.offer().flightFrom()).isBetween(begins, begins.plus(Duration.ofDays(7)));
        assertThat(check.facts().get(4))
            .isEqualTo(new Fact.Count(Math.max(usual, organic(posts, zone, first, 1))));
      }
    }
    assertThat(told).isNotEmpty();
  }

  private static long organic(List<Post> posts, ZoneId zone, LocalDate first, int weeks) {
    return posts.stream()
        .filter(post -> post.placement() != Placement.PROMOTED)
        .map(post -> post.publishedAt().atZone(zone).toLocalDate())
        .filter(day -> !day.isBefore(first) && day.isBefore(first.plusWeeks(weeks)))
        .count();
  }

  @Test
  void theAuditIsFilteredByPersonOfferAndPeriod() {
    AuditPage all = desk.audit(AuditFilter.all());
    assertThat(all.rows())
        .extracting(AuditPage.Row::at)
        .isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(all.chain().damage()).isNull();
    List<AuditPage.Row> tomas = all.rows().stream().filter(row -> by(row, "usr-tomas")).toList();
    assertThat(tomas).isNotEmpty();
    assertThat(all.people()).extracting(AuditPage.Who::subject).contains("usr-tomas", "usr-amara");
    assertThat(desk.audit(new AuditFilter(null, null, "usr-tomas", null, null, 1_000)).rows())
        .isEqualTo(tomas);
    Instant from = END.minus(Duration.ofDays(3));
    Instant to = END.minus(Duration.ofDays(1));
    AuditPage some = desk.audit(new AuditFilter("brd-verlune", null, null, from, to, 2));
    assertThat(some.rows()).hasSize(2);
    assertThat(some.total())
        .isEqualTo(
            (int)
                all.rows().stream()
                    .filter(row -> row.brandId().equals("brd-verlune"))
                    .filter(row -> !row.at().isBefore(from) && row.at().isBefore(to))
                    .count());
    assertThat(desk.audit(new AuditFilter(null, "off-vl-08", null, null, null, 99)).rows())
        .hasSize(dossier("off-vl-08").history().size());
  }

  private static boolean by(AuditPage.Row row, String subject) {
    OfferEvent event = row.event();
    return event != null && subject.equals(event.subject());
  }
}
