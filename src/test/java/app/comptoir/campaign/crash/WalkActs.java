package app.comptoir.campaign.crash;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.acts.ActBook;
import app.comptoir.acts.Audit;
import app.comptoir.acts.Draft;
import app.comptoir.domain.approval.Act;
import app.comptoir.domain.approval.ActStatus;
import app.comptoir.domain.approval.Person;
import app.comptoir.domain.approval.Role;
import app.comptoir.domain.approval.TrackedAct;
import app.comptoir.domain.money.Money;
import app.comptoir.domain.offer.Decision.Kind;
import app.comptoir.domain.offer.Offer;
import app.comptoir.domain.offer.OfferField;
import app.comptoir.store.db.Database;
import app.comptoir.store.queries.ActStore;
import app.comptoir.sync.ActCopy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What people do on a random walk: decisions, comments, undoing, answers of every kind, taking
/// note; kept twice, in the workspace and in a plain map that nothing happens to.
final class WalkActs implements AutoCloseable {
  private static final Kind[] KINDS = {
    Kind.REVIEW, Kind.APPROVE, Kind.REJECT, Kind.REQUEST_CHANGES, Kind.COMMENT
  };
  private static final Instant NOW = WalkLog.NOW;
  private static final Person PERSON =
      new Person("usr-walker", "Walker 👣", Set.of(Role.REVIEWER), List.of(WalkLog.BRAND));

  private final Random random;
  private final TreeMap<Long, TrackedAct> model = new TreeMap<>();
  private int said;
  private ActBook book;
  private ActStore store;
  private ActCopy copy;

  WalkActs(Random random) {
    this.random = random;
  }

  /// Opens what lies in a workspace's folder.
  void open(Path folder, Database database) {
    book = ActBook.open(folder, Walk.CLOCK);
    store = new ActStore(database);
    copy = new ActCopy(book, store);
    copy.begin();
    assertThat(book.opening().aside()).isNull();
  }

  /// Does something; the copy in the database is now and then left behind, as by a full disk.
  ///
  /// @return what
  String step() {
    String what =
        switch (random.nextInt(6)) {
          case 0, 1 -> decide();
          case 2 -> undo();
          case 3 -> send();
          case 4 -> answer();
          default -> acknowledge();
        };
    if (random.nextInt(4) > 0) {
      copy.catchUp();
    }
    return what;
  }

  private String decide() {
    Offer offer = offer(random.nextInt(4));
    Kind kind = KINDS[random.nextInt(KINDS.length)];
    boolean free = book.openOn(offer.id()).isEmpty();
    if (!free && kind != Kind.COMMENT) {
      return "held up on " + offer.id();
    }
    said++;
    OfferField field = kind == Kind.REQUEST_CHANGES ? OfferField.PRICE : null;
    String behalf = random.nextInt(4) == 0 && kind != Kind.COMMENT ? "usr-away" : null;
    Draft draft =
        new Draft(
            PERSON,
            offer,
            kind,
            kind == Kind.COMMENT ? "@usr-away no. " + said : null,
            "content",
            offer.contentHash(),
            field,
            behalf);
    Act act = book.decide(draft);
    assertThat(book.decide(draft)).as("taken twice in a moment of doubt").isEqualTo(act);
    assertThat(act.number()).isEqualTo(model.size() + 1L);
    assertThat(List.of(act.kind(), act.offerId(), act.contentHash()))
        .isEqualTo(List.of(kind, offer.id(), offer.contentHash()));
    model.put(act.number(), new TrackedAct(act, new ActStatus.Queued(), NOW));
    return kind + " " + offer.id();
  }

  private String undo() {
    TrackedAct one = any();
    boolean may = one != null && one.status() instanceof ActStatus.Queued;
    if (one == null) {
      return "nothing to undo";
    }
    assertThat(book.undo(one.act().number())).isEqualTo(may);
    if (may) {
      put(one, new ActStatus.Undone());
    }
    return "undo " + one.act().number();
  }

  private String send() {
    TrackedAct one = any();
    if (one == null) {
      return "nothing to send";
    }
    assertThat(book.send(one.act().number())).isEqualTo(!one.status().closed());
    if (!one.status().closed()) {
      put(one, new ActStatus.Sent());
    }
    return "send " + one.act().number();
  }

  private String answer() {
    TrackedAct one = any();
    if (one == null || !(one.status() instanceof ActStatus.Sent)) {
      return "no answer";
    }
    ActStatus answer =
        switch (random.nextInt(3)) {
          case 0 -> new ActStatus.Confirmed("dec-" + one.act().number(), NOW);
          case 1 -> new ActStatus.Conflict(412, "changed");
          default -> new ActStatus.Refused(403, "no");
        };
    book.answered(one.act().number(), answer);
    book.answered(one.act().number(), new ActStatus.Confirmed("dec-late", NOW));
    put(one, answer);
    return "answer " + one.act().number();
  }

  private String acknowledge() {
    TrackedAct one = any();
    if (one == null) {
      return "nothing to note";
    }
    assertThat(book.acknowledge(one.act().number())).isEqualTo(one.toDo());
    if (one.toDo()) {
      model.put(one.act().number(), new TrackedAct(one.act(), one.status(), one.since(), NOW));
    }
    return "note " + one.act().number();
  }

  private void put(TrackedAct one, ActStatus status) {
    model.put(one.act().number(), new TrackedAct(one.act(), status, NOW));
  }

  /// One of the newest.
  private @Nullable TrackedAct any() {
    return model.isEmpty() ? null : model.get(Math.max(1, model.size() - (long) random.nextInt(6)));
  }

  /// Journal, memory and copy say what the map says.
  void compare() {
    copy.catchUp();
    List<TrackedAct> all = new ArrayList<>(model.values());
    assertThat(store.all()).isEqualTo(all);
    assertThat(book.open()).isEqualTo(all.stream().filter(t -> !t.status().closed()).toList());
    Audit.Report report = Audit.read(book.file(), _ -> {});
    assertThat(report.damage()).isNull();
    assertThat(report.acts()).isEqualTo(all.size());
  }

  private static Offer offer(int number) {
    return new Offer(
        "off-walk-" + number,
        WalkLog.BRAND,
        null,
        "Walk",
        "Text",
        Offer.State.SUBMITTED,
        null,
        null,
        null,
        Money.of(100, "EUR"),
        NOW,
        NOW,
        null,
        null,
        "usr-writer",
        null,
        1 + number,
        Integer.toString(number).repeat(64),
        null,
        List.of(),
        null,
        null,
        null);
  }

  @Override
  public void close() {
    book.close();
  }
}
