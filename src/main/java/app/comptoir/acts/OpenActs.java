package app.comptoir.acts;

import app.comptoir.domain.approval.Act;
import app.comptoir.domain.approval.ActStatus;
import app.comptoir.domain.approval.TrackedAct;
import app.comptoir.domain.offer.Decision;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the journal says so far, as much of it as is kept in memory: what waits for an answer,
/// which numbers are taken, and which “no” nobody has taken note of. Guarded by [ActBook].
final class OpenActs {
  private final Map<Long, TrackedAct> open = new LinkedHashMap<>();
  private final BitSet known = new BitSet();
  private final BitSet toDo = new BitSet();
  private long newest;

  void clear() {
    open.clear();
    known.clear();
    toDo.clear();
    newest = 0;
  }

  /// Takes in a line, in the order of the journal.
  void fold(Entry entry) {
    switch (entry) {
      case Entry.Begun _, Entry.Repaired _, Entry.StoodIn _ -> {}
      case Entry.Decided(Act act) -> {
        if (!knows(act.number())) {
          known.set((int) act.number());
          newest = Math.max(newest, act.number());
          open.put(act.number(), new TrackedAct(act, new ActStatus.Queued(), act.at()));
        }
      }
      case Entry.Sent sent ->
          open.computeIfPresent(
              sent.act(), (_, t) -> new TrackedAct(t.act(), new ActStatus.Sent(), sent.at()));
      case Entry.Answered answered -> {
        TrackedAct closed = open.remove(answered.act());
        if (closed != null && !(answered.status() instanceof ActStatus.Confirmed)) {
          toDo.set((int) answered.act());
        }
      }
      case Entry.Undone undone -> open.remove(undone.act());
      case Entry.Acknowledged noted -> toDo.clear(index(noted.act()));
    }
  }

  /// A number as an index; one that no act has where it is out of range.
  private static int index(long number) {
    return number > 0 && number <= Integer.MAX_VALUE ? (int) number : 0;
  }

  boolean knows(long number) {
    return known.get(index(number));
  }

  /// Whether an act ended in a “no” that nobody has taken note of.
  boolean toDo(long number) {
    return toDo.get(index(number));
  }

  long newest() {
    return newest;
  }

  @Nullable TrackedAct get(long number) {
    return open.get(number);
  }

  List<TrackedAct> all() {
    return List.copyOf(open.values());
  }

  /// The decision on an offer that waits for an answer; comments do not count.
  Optional<TrackedAct> decisionOn(String offerId) {
    return open.values().stream()
        .filter(t -> t.act().offerId().equals(offerId) && !t.act().isComment())
        .findFirst();
  }

  /// The act a draft is, where it was taken before and has no answer yet.
  Optional<Act> same(Draft draft, @Nullable String comment, String key) {
    String offerId = draft.offer().id();
    return draft.kind() == Decision.Kind.COMMENT
        ? said(draft.person().subject(), offerId, draft.contentHash(), String.valueOf(comment))
        : decisionOn(offerId).map(TrackedAct::act).filter(act -> act.key().equals(key));
  }

  /// The same words on the same content, said by the same person and not answered yet.
  private Optional<Act> said(String subject, String offerId, String contentHash, String text) {
    return open.values().stream()
        .map(TrackedAct::act)
        .filter(act -> act.isComment() && act.offerId().equals(offerId))
        .filter(act -> act.subject().equals(subject) && text.equals(act.comment()))
        .filter(act -> act.contentHash().equals(contentHash))
        .findFirst();
  }
}
