package app.comptoir.sandbox.sim;

import app.comptoir.sandbox.log.Entry.DecisionEntry;
import app.comptoir.sandbox.log.Entry.OfferEntry;
import app.comptoir.sandbox.people.People;
import app.comptoir.sandbox.people.User;
import app.comptoir.sandbox.sim.Verdict.Reason;
import app.comptoir.sandbox.sim.Verdict.Refused;
import app.comptoir.sandbox.sim.state.Stage;
import app.comptoir.sandbox.world.Edit;
import app.comptoir.sandbox.world.Ids;
import app.comptoir.sandbox.world.Micros;
import app.comptoir.sandbox.world.OfferPlan;
import app.comptoir.sandbox.world.Placement;
import app.comptoir.sandbox.world.Post;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Leads the offers through their course, and lets people decide on them by the rules: the right
/// role, the exact content, and never alone.
public final class OfferDesk {
  private static final Map<String, String> COMMENTS =
      Map.of(
          "review", "Read twice, prices checked against the list.",
          "approve", "Good to go.",
          "reject", "Half the margin for one weekend: not this quarter.",
          "request_changes", "Please say until when, and drop the second exclamation mark.");

  private static final Set<String> OPEN =
      Set.of("draft", "submitted", "reviewed", "changes_requested");
  private static final Set<String> GOING = Set.of("approved");
  private static final Set<String> RUNNING = Set.of("approved", "live", "paused");

  /// How much faster or slower than even an offer spends its budget.
  private static final double FAST = 1.35;

  private static final double SLOW = 0.9;

  private final Stage stage;
  private final Map<String, OfferFile> files = new LinkedHashMap<>();
  private final Map<String, Done> done = new HashMap<>();
  private int numbered;
  private int actsNumbered;

  private record Done(String fingerprint, Verdict verdict) {}

  private final StaffDesk staff;

  OfferDesk(Stage stage, StaffDesk staff) {
    this.staff = staff;
    this.stage = stage;
  }

  void open() {
    for (OfferPlan plan : stage.world().offers()) {
      OfferFile file = new OfferFile(plan);
      files.put(plan.id(), file);
      for (OfferPlan.Event event : plan.course()) {
        stage
            .agenda()
            .at(Math.max(stage.world().start(), event.at()), now -> happens(file, event, now));
      }
      stage.agenda().at(Math.max(stage.world().start(), plan.flightTo()), now -> expire(file, now));
    }
  }

  private void happens(OfferFile file, OfferPlan.Event event, long now) {
    switch (event.verb()) {
      case "draft" -> {}
      case "submit" -> {
        if (!file.state().equals("draft")) {
          return;
        }
        file.submit(now);
      }
      case "edit" -> file.edit(file.text() + " Now with a gift box.");
      case "live" -> {
        if (!GOING.contains(file.state())) {
          return;
        }
        file.move("live", post(file, now));
      }
      case "end" -> {
        if (!RUNNING.contains(file.state())) {
          return;
        }
        file.move("ended", null);
      }
      case "review", "approve", "reject", "request_changes" -> {
        if (!OfferRules.fits(event.verb(), file.state())) {
          return;
        }
        numbered++;
        String subject = People.byKey(event.person()).subject();
        file.decided(event.verb(), OfferRules.target(event.verb()), subject, null, now);
        stage
            .log()
            .append(
                new DecisionEntry(
                    now,
                    1,
                    Ids.numbered("dec-" + key() + "-", numbered, 4),
                    file.plan().id(),
                    event.verb(),
                    subject,
                    COMMENTS.get(event.verb()),
                    file.contentHash(),
                    null,
                    null));
      }
      default -> throw new IllegalArgumentException(event.verb());
    }
    stage.log().append(file.next(now));
  }

  /// Whether an act may happen to the offer in this revision; null if it may.
  ///
  /// @param revision as the user saw it
  /// @param contentHash of what the user saw
  /// @param now microseconds
  @Nullable Verdict check(Act act, User user, long revision, String contentHash, long now) {
    OfferFile file = files.get(act.offerId());
    if (file == null || file.revision() == 0) {
      return new Refused(Reason.UNKNOWN_OFFER, "There is no offer " + act.offerId());
    }
    Done before = done.get(act.subject() + " " + act.key());
    if (before != null) {
      return before.fingerprint.equals(act.fingerprint())
          ? before.verdict
          : new Refused(Reason.KEY_REUSED, "The same key came with another request before");
    }
    if (act.isComment()) {
      return file.had(contentHash)
          ? null
          : new Refused(Reason.OTHER_CONTENT, "That was never the offer's content");
    }
    if (file.revision() != revision) {
      return new Refused(
          Reason.CHANGED_MEANWHILE, "The offer is at revision " + file.revision() + " now");
    }
    if (act.edit() == null && !file.contentHash().equals(contentHash)) {
      return new Refused(Reason.OTHER_CONTENT, "The offer's content is not the one decided on");
    }
    String behalf = act.onBehalfOf();
    List<String> held = behalf == null ? user.roles() : staff.held(behalf, user.subject(), now);
    return held.isEmpty() && behalf != null
        ? new Refused(Reason.NOT_STANDING_IN, "You do not stand in for " + behalf + " now")
        : OfferRules.refusal(act.decision(), new Voice(user.subject(), behalf, held), file);
  }

  /// Lets an act happen that was checked, or that was accepted in an earlier life of this log.
  Verdict apply(Act act) {
    OfferFile file = file(act.offerId());
    Verdict verdict = act.edit() == null ? decide(act, file) : edit(act, act.edit(), file);
    done.put(act.subject() + " " + act.key(), new Done(act.fingerprint(), verdict));
    return verdict;
  }

  private Verdict edit(Act act, Edit edit, OfferFile file) {
    file.edit(edit);
    OfferEntry edited = file.next(act.at());
    stage.log().appendAct(edited);
    return new Verdict.Edited(edited);
  }

  private Verdict decide(Act act, OfferFile file) {
    actsNumbered++;
    boolean comment = act.isComment();
    if (!comment) {
      file.decided(
          act.decision(),
          OfferRules.target(act.decision()),
          act.subject(),
          act.onBehalfOf(),
          act.at());
    }
    String said = act.contentHash();
    DecisionEntry decision =
        new DecisionEntry(
            act.at(),
            1,
            Ids.numbered("dec-" + key() + "-u", actsNumbered, 4),
            file.plan().id(),
            act.decision(),
            act.subject(),
            act.comment(),
            comment && said != null ? said : file.contentHash(),
            act.field(),
            act.onBehalfOf());
    stage.log().appendAct(decision);
    if (!comment) {
      stage.log().appendAct(file.next(act.at()));
    }
    if (act.decision().equals("approve")) {
      flight(file, act.at());
    }
    return new Verdict.Decided(decision);
  }

  /// An offer whose flight is over before anybody approved it.
  private void expire(OfferFile file, long now) {
    if (OPEN.contains(file.state())) {
      moveByAct(file, "expired", now);
    }
  }

  /// Puts an offer where it would be after a course that nobody has to play; not kept in the
  /// journal.
  ///
  /// @param reviewer who reviewed it there; null for nobody
  void place(String offerId, String state, @Nullable String reviewer, long now) {
    OfferFile file = file(offerId);
    file.place(state, reviewer);
    stage.log().appendAct(file.next(now));
  }

  /// Gives an offer another text, as its author would; not kept in the journal.
  void edit(String offerId, String text, long now) {
    OfferFile file = file(offerId);
    file.edit(text);
    stage.log().appendAct(file.next(now));
  }

  /// Whether this brand has the offer.
  public boolean has(String offerId) {
    return files.containsKey(offerId);
  }

  private OfferFile file(String offerId) {
    OfferFile file = files.get(offerId);
    if (file == null) {
      throw new IllegalArgumentException("There is no offer " + offerId);
    }
    return file;
  }

  /// An approved offer goes live when its flight begins and ends with it.
  private void flight(OfferFile file, long now) {
    OfferPlan plan = file.plan();
    if (plan.flightFrom() <= now) {
      file.move("live", post(file, now));
      stage.log().appendAct(file.next(now));
    } else {
      stage.agenda().at(plan.flightFrom(), then -> moveFrom(file, GOING, "live", then));
    }
    stage.agenda().at(plan.flightTo(), then -> moveFrom(file, RUNNING, "ended", then));
  }

  private void moveFrom(OfferFile file, Set<String> from, String state, long now) {
    if (from.contains(file.state())) {
      moveByAct(file, state, now);
    }
  }

  private void moveByAct(OfferFile file, String state, long now) {
    file.move(state, state.equals("live") ? post(file, now) : null);
    stage.log().appendAct(file.next(now));
  }

  /// The post an offer is published as: of its product, a promoted one rather than another, then
  /// one that does not run out by itself, then the newest.
  private @Nullable String post(OfferFile file, long now) {
    Post found = null;
    for (Post post : stage.world().posts()) {
      boolean fits = post.product().equals(file.plan().product()) && post.publishedAt() <= now;
      if (fits && (found == null || rank(post) >= rank(found))) {
        found = post;
      }
    }
    return found == null ? null : found.id();
  }

  private static int rank(Post post) {
    return (post.placement() == Placement.PROMOTED ? 2 : 0) + (post.limited() ? 0 : 1);
  }

  /// What live offers are to spend a day on their posts, minor units by post identifier: the budget
  /// over the flight, some more and some less than that.
  Map<String, Double> spendADay() {
    Map<String, Double> spend = new HashMap<>();
    int number = 0;
    for (OfferFile file : files.values()) {
      double pace = number++ % 2 == 0 ? SLOW : FAST;
      OfferPlan plan = file.plan();
      double days = (double) (plan.flightTo() - plan.flightFrom()) / Micros.DAY;
      String post = file.postId();
      if (file.state().equals("live") && post != null) {
        spend.merge(post, pace * plan.budgetMinor() / days, Double::sum);
      }
    }
    return spend;
  }

  /// Whether nothing is spent on a post now: its offer is paused.
  boolean paused(Post post) {
    return files.values().stream()
        .anyMatch(file -> file.state().equals("paused") && post.id().equals(file.postId()));
  }

  private String key() {
    return stage.world().brand().key();
  }
}
