package app.comptoir.domain.funnel;

import java.util.Arrays;
import java.util.List;

/// What a post lets a shopper do, and the steps that lead there, in order.
///
/// The ordinal is stored; append only.
public enum Action {
  /// Any value a newer platform may send: its posts are listed, its funnel has no steps.
  OTHER(List.of()),
  BUY_NOW(List.of(Step.TAP, Step.PRODUCT_VIEW, Step.CHECKOUT, Step.PURCHASE, Step.DELIVERED)),
  CART_REPLY(
      List.of(Step.REPLY, Step.IN_CART, Step.MERCHANT_CHECKOUT, Step.PURCHASE, Step.DELIVERED)),
  INSTALL(List.of(Step.TAP, Step.INSTALL_STARTED, Step.INSTALLED, Step.FIRST_OPEN));

  /// The longest funnel of all actions.
  public static final int MAX_STEPS = 5;

  private final List<Step> steps;

  /// By the ordinal of a step.
  private final int[] positions;

  Action(List<Step> steps) {
    this.steps = steps;
    this.positions = Arrays.stream(Step.values()).mapToInt(steps::indexOf).toArray();
  }

  /// The steps in order, without the impression.
  public List<Step> steps() {
    return steps;
  }

  /// The step that makes a journey count as converted: the purchase, or of an installed app the
  /// first open. One definition for every screen.
  ///
  /// @return its position; −1 where the action has none
  public int conversion() {
    return this == INSTALL ? indexOf(Step.FIRST_OPEN) : indexOf(Step.PURCHASE);
  }

  /// Whether it sells goods. Installs do not, and lower no shop's conversion.
  public boolean sells() {
    return indexOf(Step.PURCHASE) >= 0;
  }

  /// Position of a step in this funnel, 0 = the first; −1 where the step is not part of it.
  public int indexOf(Step step) {
    return positions[step.ordinal()];
  }
}
