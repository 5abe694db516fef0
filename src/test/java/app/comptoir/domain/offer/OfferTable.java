package app.comptoir.domain.offer;

import app.comptoir.domain.approval.Transitions;
import app.comptoir.domain.offer.Decision.Kind;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// The page of the docs that draws the course of an offer, made from the code.
public final class OfferTable {
  private static final List<Kind> KINDS =
      Arrays.stream(Kind.values()).filter(kind -> kind != Kind.OTHER).toList();

  private OfferTable() {}

  public static String page() {
    StringBuilder page = new StringBuilder();
    page.append(
        """
        # The course of an offer

        Made from `Transitions`; a test compares the two, and asks the simulated platform over HTTP for every combination of
        state, decision, roles, part and delegation.

        ```mermaid
        stateDiagram-v2
          [*] --> draft
        """);
    for (Kind kind : KINDS) {
      Transitions.Rule rule = Transitions.rule(kind);
      if (rule.anyRole()) {
        continue;
      }
      sorted(rule.from())
          .forEach(
              from ->
                  page.append(
                      "  %s --> %s: %s%n".formatted(word(from), word(rule.to()), word(kind))));
    }
    page.append(
        """
          approved --> live: its flight begins
          approved --> ended: its flight ends
          live --> ended: its flight ends
          paused --> ended: its flight ends
          draft --> expired: its flight ends
          submitted --> expired: its flight ends
          reviewed --> expired: its flight ends
          changes_requested --> expired: its flight ends
          submitted --> draft: edit
          reviewed --> draft: edit
          approved --> draft: edit
          changes_requested --> draft: edit
        ```

        | decision | roles (one of) | who | from | to |
        |---|---|---|---|---|
        """);
    for (Kind kind : KINDS) {
      Transitions.Rule rule = Transitions.rule(kind);
      page.append(
          "| %s | %s | %s | %s | %s |%n"
              .formatted(
                  word(kind),
                  rule.anyRole() ? "any or none" : join(rule.roles()),
                  word(rule.who()).replace('_', ' '),
                  rule.anyRole() ? "everywhere" : join(rule.from()),
                  rule.anyRole() ? "stays" : word(rule.to())));
    }
    page.append(
        """

        Asked in this order: role, persons, state. What stands in the way is named by the first that fails.
        Whoever has the brand may comment, on any content they have seen; a comment decides nothing.

        Somebody who is away can let another person of the brand act in one of their roles, from one instant until another. Then
        the roles counted are those held for the one who is away, and what either of the two wrote or reviewed counts against
        both: the stand-in cannot approve what the other one reviewed, nor can the other one approve what the stand-in reviewed for
        them. The platform checks it again when the decision arrives; the decision says for whom it was taken. What somebody
        may do in a role of their own they do in their own name. An edit is its author's alone, and nobody stands in for that.

        `ended`, `rejected`, `withdrawn` and `expired` are ends: nothing can be decided there.
        """);
    return page.toString();
  }

  private static <E extends Enum<E>> List<E> sorted(Set<E> values) {
    return values.stream().sorted(Comparator.comparing(Enum::ordinal)).toList();
  }

  private static <E extends Enum<E>> String join(Set<E> values) {
    return sorted(values).stream().map(OfferTable::word).collect(Collectors.joining(", "));
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
