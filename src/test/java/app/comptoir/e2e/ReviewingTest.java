package app.comptoir.e2e;

import static app.comptoir.common.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.acts.ActBook;
import app.comptoir.acts.Audit;
import app.comptoir.acts.Entry;
import app.comptoir.common.Threads;
import app.comptoir.domain.approval.Act;
import app.comptoir.domain.approval.ActStatus;
import app.comptoir.domain.approval.Delegation;
import app.comptoir.domain.approval.Mentions;
import app.comptoir.domain.approval.Role;
import app.comptoir.domain.approval.Ruling;
import app.comptoir.domain.approval.TrackedAct;
import app.comptoir.domain.offer.ContentChange;
import app.comptoir.domain.offer.Decision;
import app.comptoir.domain.offer.Decision.Kind;
import app.comptoir.domain.offer.Offer;
import app.comptoir.domain.offer.OfferField;
import app.comptoir.domain.offer.Part;
import app.comptoir.sandbox.Sandbox;
import app.comptoir.sandbox.SandboxOptions;
import app.comptoir.service.notices.Notices.Event;
import app.comptoir.service.notices.Notices.Notice;
import app.comptoir.service.offers.Approvals.Answer;
import app.comptoir.service.offers.Approvals.Obstacle;
import app.comptoir.service.offers.Approvals.Taken;
import app.comptoir.service.offers.Approvals.Wish;
import app.comptoir.service.offers.Colleagues;
import app.comptoir.service.offers.OfferDossier;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What reviewing takes beyond one decision: comments, named fields, stand-ins, batches, conflicts,
/// notices; from the door of the screens to the simulated platform and back with its log.
class ReviewingTest {
  private static final Duration AT_ONCE = Duration.ZERO;
  private static final Duration LONG = Duration.ofHours(1);
  private static final String BRAND = "brd-verlune";

  /// By the manager, unless said otherwise.
  private static final String OFFER = "off-vl-04";

  private static final String OTHER = "off-vl-05";
  private static final String BY_THE_LEAD = "off-vl-06";

  @TempDir static Path common;
  private static Sandbox sandbox;
  private static Path template;

  @TempDir Path folder;
  private final Deque<Office> offices = new ArrayDeque<>();

  @BeforeAll
  static void start() throws Exception {
    Clock clock = Clock.systemUTC();
    sandbox =
        Sandbox.start(
            new SandboxOptions(5, clock.instant(), 1, 1, 0, clock), Threads.daemons("sandbox"));
    sandbox.awaitHistory();
    sandbox.pauseLive();
    sandbox.knobs().limitRequests(100_000, 100_000);
    template = Files.createDirectory(common.resolve("template"));
    try (Office office =
        Office.open(template, sandbox.address(), sandbox.token(), AT_ONCE, Office.Seams.none())) {
      office.read();
    }
  }

  @AfterAll
  static void stop() {
    sandbox.close();
  }

  @BeforeEach
  void prepare() {
    sandbox.direct(OFFER, "submitted", null);
    sandbox.direct(OTHER, "submitted", null);
    sandbox.direct(BY_THE_LEAD, "submitted", null);
  }

  @AfterEach
  void closeAll() {
    while (!offices.isEmpty()) {
      offices.pop().close();
    }
  }

  /// Each user has a workspace of their own.
  private Office office(String user, Duration undo, URI address) throws Exception {
    Path home = folder.resolve(user);
    if (!Files.exists(home)) {
      Files.createDirectory(home);
      Files.copy(template.resolve("comptoir.mv.db"), home.resolve("comptoir.mv.db"));
    }
    Office office = Office.open(home, address, sandbox.token(user), undo, Office.Seams.none());
    offices.push(office);
    return office;
  }

  private Office ready(String user, Duration undo) throws Exception {
    Office office = office(user, undo, sandbox.address());
    office.read();
    office.send();
    await(() -> office.approvals().me().isPresent());
    return office;
  }

  private void leave() {
    offices.pop().close();
  }

  private static Offer offer(Office office, String id) {
    return office.offers().find(id).orElseThrow().offer();
  }

  private static Wish wish(Office office, String id, Kind kind, String comment) {
    return new Wish(id, kind, comment, null, offer(office, id).contentHash());
  }

  private static Act taken(Office office, Wish wish) {
    Taken taken = office.approvals().decide(wish);
    assertThat(taken).isInstanceOf(Taken.Queued.class);
    return ((Taken.Queued) taken).act();
  }

  private static <S extends ActStatus> S awaitStatus(Office office, Act act, Class<S> wanted) {
    await(() -> wanted.isInstance(tracked(office, act).status()));
    return wanted.cast(tracked(office, act).status());
  }

  private static TrackedAct tracked(Office office, Act act) {
    return office.approvals().actsOn(act.offerId()).stream()
        .filter(t -> t.act().number() == act.number())
        .findFirst()
        .orElseThrow();
  }

  private static Decision last(Office office, String id) {
    return office.offers().find(id).orElseThrow().decisions().getLast();
  }

  @Test
  void aCommentStandsInNobodysWayAndIsKeptWithWhatItWasSaidOn() throws Exception {
    Office office = ready("reviewer", LONG);
    String seen = offer(office, OFFER).contentHash();
    Act review = taken(office, wish(office, OFFER, Kind.REVIEW, null));
    Act said = taken(office, wish(office, OFFER, Kind.COMMENT, "@usr-camille twelve left?"));
    assertThat(taken(office, wish(office, OFFER, Kind.COMMENT, "@usr-camille twelve left?")))
        .as("not twice by a double click")
        .isEqualTo(said);
    assertThat(office.book().open()).hasSize(2);
    leave();
    sandbox.edit(OFFER, "Another text", "submitted");
    Office later = ready("reviewer", AT_ONCE);
    awaitStatus(later, review, ActStatus.Conflict.class);
    awaitStatus(later, said, ActStatus.Confirmed.class);
    Wish late = new Wish(OFFER, Kind.COMMENT, "And the old price?", null, seen);
    Act onTheOld = taken(later, late);
    assertThat(onTheOld.content()).doesNotContain("Another text").contains("offer-content");
    awaitStatus(later, onTheOld, ActStatus.Confirmed.class);
    long revision = offer(later, OFFER).revision();
    later.read();
    assertThat(offer(later, OFFER).revision()).as("a comment is no revision").isEqualTo(revision);
    assertThat(offer(later, OFFER).state()).isEqualTo(Offer.State.SUBMITTED);
    assertThat(last(later, OFFER).contentHash()).isEqualTo(seen);
    assertThat(last(later, OFFER).kind()).isEqualTo(Kind.COMMENT);
    assertThat(Mentions.shown(said.comment(), later.colleagues().people(BRAND)))
        .isEqualTo("@Camille Aubrac twelve left?");
    assertThat(later.approvals().decide(new Wish(OFFER, Kind.COMMENT, " ", null, seen)))
        .isEqualTo(new Taken.NotNow(Obstacle.COMMENT_MISSING));
  }

  @Test
  void theSameWordsSaidAgainAreSaidAgain() throws Exception {
    Office office = ready("manager", AT_ONCE);
    Act first = taken(office, wish(office, OFFER, Kind.COMMENT, "Soon."));
    ActStatus.Confirmed one = awaitStatus(office, first, ActStatus.Confirmed.class);
    Act second = taken(office, wish(office, OFFER, Kind.COMMENT, "Soon."));
    ActStatus.Confirmed two = awaitStatus(office, second, ActStatus.Confirmed.class);
    assertThat(two.decisionId()).isNotEqualTo(one.decisionId());
  }

  @Test
  void changesAreRequestedOnANamedField() throws Exception {
    Office office = ready("reviewer", AT_ONCE);
    String hash = offer(office, OFFER).contentHash();
    assertThat(
            office.approvals().decide(new Wish(OFFER, Kind.REVIEW, null, OfferField.PRICE, hash)))
        .isEqualTo(new Taken.NotNow(Obstacle.FIELD_UNFITTING));
    Act act =
        taken(office, new Wish(OFFER, Kind.REQUEST_CHANGES, "Rounder", OfferField.PRICE, hash));
    awaitStatus(office, act, ActStatus.Confirmed.class);
    office.read();
    assertThat(last(office, OFFER).field()).isEqualTo(OfferField.PRICE);
    TrackedAct before = tracked(office, act);
    assertThat(before.act().field()).isEqualTo(OfferField.PRICE);
    leave();
    Files.delete(folder.resolve("reviewer").resolve("comptoir.mv.db"));
    Office anew = office("reviewer", AT_ONCE, sandbox.address());
    assertThat(tracked(anew, act)).as("from the journal").isEqualTo(before);
  }

  @Test
  void aStandInActsInTheRoleOfWhoIsAwayAndBothCountAsReviewers() throws Exception {
    Instant now = Instant.now();
    Office away = ready("reviewer", AT_ONCE);
    Colleagues.Leave leave =
        new Colleagues.Leave(
            BRAND, Role.REVIEWER, "usr-amara", now.minusSeconds(60), now.plusSeconds(900));
    Colleagues.Answer answer = away.colleagues().delegate(leave);
    assertThat(answer).isInstanceOf(Colleagues.Answer.Done.class);
    Delegation made = ((Colleagues.Answer.Done) answer).delegation();
    away.read();
    assertThat(away.colleagues().delegations(BRAND)).contains(made);
    Office standIn = ready("approver", AT_ONCE);
    assertThat(standIn.dossier(OFFER).rulings().get(Kind.REVIEW))
        .isEqualTo(new Ruling.Permitted(Offer.State.REVIEWED, "usr-tomas"));
    assertThat(standIn.approvals().waitingForMe())
        .anyMatch(waiting -> waiting.offer().id().equals(OFFER));
    Act act = taken(standIn, wish(standIn, OFFER, Kind.REVIEW, null));
    assertThat(act.onBehalfOf()).isEqualTo("usr-tomas");
    awaitStatus(standIn, act, ActStatus.Confirmed.class);
    standIn.read();
    assertThat(last(standIn, OFFER).onBehalfOf()).isEqualTo("usr-tomas");
    assertThat(standIn.dossier(OFFER).rulings().get(Kind.APPROVE))
        .isEqualTo(new Ruling.SomebodyElse(Part.REVIEWER, null));
    assertThat(away.colleagues().end(made.id())).isInstanceOf(Colleagues.Answer.Done.class);
    standIn.read();
    assertThat(standIn.dossier(OTHER).rulings().get(Kind.REVIEW))
        .isInstanceOf(Ruling.RoleMissing.class);
    assertThat(standIn.colleagues().delegations(BRAND).getFirst().endedAt()).isNotNull();
    List<Delegation> noted = new ArrayList<>();
    Audit.read(
        ActBook.file(folder.resolve("reviewer")),
        entry -> {
          if (entry instanceof Entry.StoodIn(_, Delegation delegation)) {
            noted.add(delegation);
          }
        });
    assertThat(noted).as("links of the chain").hasSize(2).first().isEqualTo(made);
    assertThat(noted.getLast().endedAt()).isNotNull();
    assertThat(away.colleagues().delegate(leave))
        .as("the same again")
        .isInstanceOfSatisfying(
            Colleagues.Answer.Done.class, done -> assertThat(done.delegation().endedAt()).isNull())
        .isEqualTo(away.colleagues().delegate(leave));
  }

  @Test
  void whatIsNotOnesOwnCannotBeHandedOnAndOffLineNothing() throws Exception {
    Instant now = Instant.now();
    Office office = ready("reviewer", AT_ONCE);
    Colleagues.Leave foreign =
        new Colleagues.Leave(BRAND, Role.APPROVER, "usr-ines", now, now.plusSeconds(60));
    assertThat(office.colleagues().delegate(foreign))
        .isEqualTo(
            new Colleagues.Answer.NotDone("ACT-7", "Only a role of one's own can be handed on."));
    Colleagues.Leave nobody =
        new Colleagues.Leave(BRAND, Role.REVIEWER, "usr-none", now, now.plusSeconds(60));
    assertThat(office.colleagues().delegate(nobody))
        .isInstanceOfSatisfying(
            Colleagues.Answer.NotDone.class,
            no -> {
              assertThat(no.code()).isEqualTo("AUTH-2");
              assertThat(no.sentence()).contains("Only another person of the brand");
            });
    leave();
    Office offLine = office("reviewer", AT_ONCE, URI.create("http://127.0.0.1:9"));
    assertThat(
            offLine
                .colleagues()
                .delegate(
                    new Colleagues.Leave(
                        BRAND, Role.REVIEWER, "usr-amara", now, now.plusSeconds(60))))
        .isInstanceOfSatisfying(
            Colleagues.Answer.NotDone.class,
            no -> assertThat(no.sentence()).contains("cannot be reached"));
  }

  @Test
  void aBatchTakesWhatIsPermittedAndSaysWhyNotTheRest() throws Exception {
    Office office = ready("lead", AT_ONCE);
    String hash = offer(office, OFFER).contentHash();
    List<Wish> wishes =
        List.of(
            wish(office, OFFER, Kind.REVIEW, null),
            wish(office, BY_THE_LEAD, Kind.REVIEW, null),
            new Wish("off-none", Kind.REVIEW, null, null, hash),
            new Wish(OTHER, Kind.REVIEW, null, null, hash),
            wish(office, OTHER, Kind.REVIEW, null));
    List<Answer> answers = office.approvals().decideAll(wishes);
    assertThat(answers).extracting(Answer::wish).isEqualTo(wishes);
    List<Act> acts = new ArrayList<>();
    for (Answer answer : answers) {
      if (answer.taken() instanceof Taken.Queued queued) {
        acts.add(queued.act());
      }
    }
    assertThat(acts).extracting(Act::offerId).containsExactly(OFFER, OTHER);
    assertThat(answers.get(1).taken())
        .isEqualTo(new Taken.Forbidden(new Ruling.SomebodyElse(Part.AUTHOR, null)));
    assertThat(answers.get(2).taken()).isEqualTo(new Taken.NotNow(Obstacle.UNKNOWN_OFFER));
    assertThat(answers.get(3).taken()).isEqualTo(new Taken.NotNow(Obstacle.CHANGED_MEANWHILE));
    acts.forEach(act -> awaitStatus(office, act, ActStatus.Confirmed.class));
  }

  @Test
  void aConflictIsLaidSideBySideDecidedAgainAndTakenNoteOf() throws Exception {
    Office office = ready("reviewer", AT_ONCE);
    sandbox.edit(OFFER, "Yet another text", "submitted");
    Act act = taken(office, wish(office, OFFER, Kind.REVIEW, null));
    awaitStatus(office, act, ActStatus.Conflict.class);
    office.read();
    assertThat(toDo(office)).extracting(TrackedAct::act).containsExactly(act);
    assertThat(act.content()).doesNotContain("Yet another text");
    assertThat(office.offers().find(OFFER).orElseThrow().content()).contains("Yet another text");
    OfferDossier.Conflict conflict = office.dossier(OFFER).conflict();
    assertThat(conflict.act().act()).isEqualTo(act);
    assertThat(conflict.difference().fields())
        .extracting(ContentChange.FieldChange::field)
        .containsExactly(ContentChange.Field.TEXT);
    assertThat(office.dossier(OFFER).row().offer().contentHash())
        .isEqualTo(offer(office, OFFER).contentHash());
    Act again = taken(office, wish(office, OFFER, Kind.REVIEW, null));
    awaitStatus(office, again, ActStatus.Confirmed.class);
    assertThat(office.approvals().acknowledge(act.number())).isTrue();
    assertThat(office.approvals().acknowledge(act.number())).isFalse();
    assertThat(office.approvals().acknowledge(again.number())).as("no conflict").isFalse();
    assertThat(toDo(office)).isEmpty();
    List<TrackedAct> before = office.approvals().acts(10);
    assertThat(before).anyMatch(t -> t.acknowledged() != null);
    leave();
    Path home = folder.resolve("reviewer");
    Files.delete(ActBook.file(home));
    Office restored = office("reviewer", AT_ONCE, sandbox.address());
    assertThat(restored.approvals().acts(10)).as("a journal made of the copy").isEqualTo(before);
    leave();
    Files.delete(home.resolve("comptoir.mv.db"));
    Office anew = office("reviewer", AT_ONCE, sandbox.address());
    assertThat(anew.approvals().acts(10)).as("a copy made of the journal").isEqualTo(before);
    assertThat(toDo(anew)).isEmpty();
  }

  @Test
  void closedBeforeItLeftItStaysQueuedCanBeUndoneAndLeavesAtTheNextStart() throws Exception {
    Office office = ready("reviewer", LONG);
    Act kept = taken(office, wish(office, OFFER, Kind.REVIEW, null));
    Act undone = taken(office, wish(office, OTHER, Kind.REVIEW, null));
    leave();
    Office again = office("reviewer", LONG, sandbox.address());
    assertThat(tracked(again, kept).status()).isEqualTo(new ActStatus.Queued());
    assertThat(again.approvals().undo(undone.number())).isTrue();
    leave();
    Office later = ready("reviewer", AT_ONCE);
    awaitStatus(later, kept, ActStatus.Confirmed.class);
    assertThat(tracked(later, undone).status()).isEqualTo(new ActStatus.Undone());
    later.read();
    assertThat(offer(later, OTHER).state()).isEqualTo(Offer.State.SUBMITTED);
  }

  @Test
  void pauseAndResumeAreDecisionsOfTheirOwn() throws Exception {
    sandbox.direct(OFFER, "live", null);
    Office office = ready("approver", AT_ONCE);
    Act pause = taken(office, wish(office, OFFER, Kind.PAUSE, "12 left"));
    awaitStatus(office, pause, ActStatus.Confirmed.class);
    office.read();
    assertThat(offer(office, OFFER).state()).isEqualTo(Offer.State.PAUSED);
    Act resume = taken(office, wish(office, OFFER, Kind.RESUME, null));
    awaitStatus(office, resume, ActStatus.Confirmed.class);
    office.read();
    assertThat(offer(office, OFFER).state()).isEqualTo(Offer.State.LIVE);
    assertThat(office.approvals().actsOn(OFFER))
        .extracting(t -> t.act().kind())
        .containsExactly(Kind.RESUME, Kind.PAUSE);
  }

  @Test
  void noticesTellWhatWaitsWhatWasAnsweredAndWhoMentionsMe() throws Exception {
    Office lead = ready("lead", AT_ONCE);
    List<Notice> heard = new java.util.concurrent.CopyOnWriteArrayList<>();
    lead.notices().tell();
    try (var subscription = lead.notices().onNews(heard::addAll)) {
      assertThat(subscription).isNotNull();
      Office reviewer = ready("reviewer", AT_ONCE);
      Act said =
          taken(reviewer, wish(reviewer, OFFER, Kind.COMMENT, "@usr-camille, @usr-camille-2?"));
      awaitStatus(reviewer, said, ActStatus.Confirmed.class);
      leave();
      Act act = taken(lead, wish(lead, OTHER, Kind.REVIEW, null));
      awaitStatus(lead, act, ActStatus.Confirmed.class);
      sandbox.direct(BY_THE_LEAD, "changes_requested", null);
      sandbox.direct("off-vl-08", "submitted", null);
      lead.read();
      lead.notices().tell();
    }
    assertThat(heard).anyMatch(n -> n.event() instanceof Event.Mentioned && offerIs(n, OFFER));
    assertThat(heard).anyMatch(n -> n.event() instanceof Event.Answered && offerIs(n, OTHER));
    assertThat(heard).anyMatch(n -> n.event() instanceof Event.Waits && offerIs(n, "off-vl-08"));
    assertThat(heard).noneMatch(Notice::read).doesNotHaveDuplicates();
    int unread = lead.notices().unread();
    List<Notice> all = lead.notices().newest(100);
    assertThat(all).hasSize(unread).isSortedAccordingTo((a, b) -> b.at().compareTo(a.at()));
    lead.notices().read(heard.stream().map(Notice::id).toList());
    assertThat(lead.notices().unread()).isEqualTo(unread - heard.size());
    leave();
    Office again = office("lead", AT_ONCE, sandbox.address());
    assertThat(again.notices().unread()).as("after a restart").isEqualTo(unread - heard.size());
    assertThat(again.notices().newest(100))
        .extracting(Notice::id)
        .isEqualTo(all.stream().map(Notice::id).toList());
  }

  /// The conflicts and refusals that nobody has taken note of.
  private static List<TrackedAct> toDo(Office office) {
    return office.approvals().acts(100).stream().filter(TrackedAct::toDo).toList();
  }

  private static boolean offerIs(Notice notice, String id) {
    return notice.offerId().equals(id);
  }
}
