package app.comptoir.domain.funnel;

import static app.comptoir.domain.funnel.Step.CHECKOUT;
import static app.comptoir.domain.funnel.Step.DELIVERED;
import static app.comptoir.domain.funnel.Step.FIRST_OPEN;
import static app.comptoir.domain.funnel.Step.INSTALLED;
import static app.comptoir.domain.funnel.Step.INSTALL_STARTED;
import static app.comptoir.domain.funnel.Step.IN_CART;
import static app.comptoir.domain.funnel.Step.MERCHANT_CHECKOUT;
import static app.comptoir.domain.funnel.Step.PRODUCT_VIEW;
import static app.comptoir.domain.funnel.Step.PURCHASE;
import static app.comptoir.domain.funnel.Step.REPLY;
import static app.comptoir.domain.funnel.Step.TAP;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ActionTest {

  @Test
  void stepsAreInTheOrderShoppersTakeThem() {
    assertThat(Action.BUY_NOW.steps())
        .containsExactly(TAP, PRODUCT_VIEW, CHECKOUT, PURCHASE, DELIVERED);
    assertThat(Action.CART_REPLY.steps())
        .containsExactly(REPLY, IN_CART, MERCHANT_CHECKOUT, PURCHASE, DELIVERED);
    assertThat(Action.INSTALL.steps()).containsExactly(TAP, INSTALL_STARTED, INSTALLED, FIRST_OPEN);
    assertThat(Action.OTHER.steps()).isEmpty();
    assertThat(Arrays.stream(Action.values()).mapToInt(a -> a.steps().size()).max())
        .hasValue(Action.MAX_STEPS);
  }

  @Test
  void anUnknownStepHasNoPlaceInAnyFunnel() {
    for (Action action : Action.values()) {
      assertThat(action.indexOf(Step.OTHER)).isEqualTo(-1);
      for (int i = 0; i < action.steps().size(); i++) {
        assertThat(action.indexOf(action.steps().get(i))).isEqualTo(i);
      }
    }
    assertThat(Action.BUY_NOW.indexOf(REPLY)).isEqualTo(-1);
  }

  /// Ordinals are stored: a reorder would turn yesterday's purchases into something else.
  @Test
  void storedOrdinalsStay() {
    assertThat(Action.values())
        .startsWith(Action.OTHER, Action.BUY_NOW, Action.CART_REPLY, Action.INSTALL);
    assertThat(Step.values())
        .startsWith(
            Step.OTHER,
            TAP,
            PRODUCT_VIEW,
            CHECKOUT,
            PURCHASE,
            DELIVERED,
            REPLY,
            IN_CART,
            MERCHANT_CHECKOUT,
            INSTALL_STARTED,
            INSTALLED,
            FIRST_OPEN);
    assertThat(ReplyOutcome.values())
        .startsWith(
            ReplyOutcome.NONE,
            ReplyOutcome.ADDED,
            ReplyOutcome.NOT_LINKED,
            ReplyOutcome.NO_PRODUCT,
            ReplyOutcome.UNREADABLE,
            ReplyOutcome.INELIGIBLE,
            ReplyOutcome.PENDING,
            ReplyOutcome.OTHER);
  }
}
