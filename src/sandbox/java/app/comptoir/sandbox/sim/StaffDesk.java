package app.comptoir.sandbox.sim;

import app.comptoir.sandbox.people.People;
import app.comptoir.sandbox.people.User;
import app.comptoir.sandbox.sim.Verdict.Reason;
import app.comptoir.sandbox.sim.Verdict.Refused;
import app.comptoir.sandbox.world.Ids;
import app.comptoir.sandbox.world.Leave;
import app.comptoir.sandbox.world.Micros;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The people of a brand, and who stands in for whom. Guarded by [Clockwork].
public final class StaffDesk {
  private static final Set<String> ROLES = Set.of("manager", "reviewer", "approver");
  private static final long LONGEST = 366 * Micros.DAY;

  private final String brandKey;
  private final String brandId;
  private final List<User> people = new ArrayList<>();
  private final Map<String, Leave> leaves = new HashMap<>();
  private final Map<String, Done> done = new HashMap<>();
  private final List<String> order = new ArrayList<>();

  private record Done(String fingerprint, String id) {}

  StaffDesk(String brandKey, String brandId) {
    this.brandKey = brandKey;
    this.brandId = brandId;
    People.ALL.forEach(this::join);
  }

  /// Somebody works for the brand from now on; told with the next news of its people.
  void join(User user) {
    boolean known = people.stream().anyMatch(one -> one.subject().equals(user.subject()));
    if (!known && user.brands().contains(brandId)) {
      people.add(user);
    }
  }

  List<User> people() {
    return List.copyOf(people);
  }

  /// All there ever were, in order.
  List<Leave> leaves() {
    return order.stream().map(leaves::get).toList();
  }

  /// The roles somebody holds for another person now.
  List<String> held(String subject, String standIn, long now) {
    return leaves.values().stream()
        .filter(leave -> leave.subject().equals(subject) && leave.standIn().equals(standIn))
        .filter(leave -> leave.holds(now))
        .map(Leave::role)
        .distinct()
        .toList();
  }

  /// Whether somebody may be stood in for; null if so.
  @Nullable Verdict check(Act act, User user, Leave wish, long now) {
    Done before = done.get(act.subject() + " " + act.key());
    if (before != null) {
      Leave made = leaves.get(before.id);
      return made != null && before.fingerprint.equals(act.fingerprint())
          ? new Verdict.Stood(made)
          : new Refused(Reason.KEY_REUSED, "The same key came with another request before");
    }
    if (!ROLES.contains(wish.role()) || !user.has(wish.role())) {
      return new Refused(Reason.ROLE_MISSING, "Only a role of your own can be handed on");
    }
    if (wish.standIn().equals(user.subject())
        || people.stream().noneMatch(one -> one.subject().equals(wish.standIn()))) {
      return new Refused(Reason.UNFIT, "Only another person of the brand can stand in for you");
    }
    return wish.until() > Math.max(wish.from(), now) && wish.until() - wish.from() <= LONGEST
        ? null
        : new Refused(
            Reason.UNFIT, "It ends after it begins, in the future, and within a year of its begin");
  }

  /// Whether a delegation may be ended; null if so.
  @Nullable Verdict checkEnd(User user, Leave leave, long now) {
    if (!leave.subject().equals(user.subject()) && !user.has("admin")) {
      return new Refused(Reason.NOT_YOURS, "Only who is stood in for can end it, or an admin");
    }
    return leave.endedAt() > 0 || leave.until() <= now ? new Verdict.Stood(leave) : null;
  }

  /// Lets an act about people happen that was checked.
  Leave apply(Act act) {
    Leave told = act.leave();
    if (told == null) {
      throw new IllegalArgumentException("Nobody is away");
    }
    if (act.decision().equals(Act.END_DELEGATION)) {
      return put(told.ended(act.at()));
    }
    String id = Ids.numbered("del-" + brandKey + "-", order.size() + 1, 4);
    order.add(id);
    done.put(act.subject() + " " + act.key(), new Done(act.fingerprint(), id));
    return put(
        new Leave(id, act.subject(), told.standIn(), told.role(), told.from(), told.until(), 0));
  }

  private Leave put(Leave leave) {
    leaves.put(leave.id(), leave);
    return leave;
  }
}
