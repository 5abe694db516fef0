package app.comptoir.ui.offers;

import app.comptoir.domain.offer.Decision.Kind;
import app.comptoir.domain.offer.Offer;
import app.comptoir.service.offers.Approvals.Taken;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What is about to be decided and waits for the person to confirm it. FX thread only.
final class DecideModel {
  private final ReadOnlyObjectWrapper<@Nullable Draft> draft =
      new ReadOnlyObjectWrapper<>(this, "draft", null);
  private final ReadOnlyObjectWrapper<@Nullable Taken> refusal =
      new ReadOnlyObjectWrapper<>(this, "refusal", null);
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");

  /// A decision before it is taken, bound to the content that was on the screen.
  sealed interface Draft {
    /// On one offer.
    record One(Kind kind, Offer offer) implements Draft {}

    /// The same on several.
    ///
    /// @param leftOut titles of those that were marked but are not fit for it
    record Many(Kind kind, List<Offer> offers, List<String> leftOut) implements Draft {
      public Many {
        offers = List.copyOf(offers);
        leftOut = List.copyOf(leftOut);
      }
    }

    Kind kind();
  }

  /// Null while nothing is about to be decided.
  ReadOnlyObjectProperty<@Nullable Draft> draftProperty() {
    return draft.getReadOnlyProperty();
  }

  Optional<Draft> draft() {
    return Optional.ofNullable(draft.get());
  }

  /// Why the last decision was not taken; null where it was.
  ReadOnlyObjectProperty<@Nullable Taken> refusalProperty() {
    return refusal.getReadOnlyProperty();
  }

  /// Whether it is being noted down.
  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  void begin(Draft wanted) {
    refusal.set(null);
    draft.set(wanted);
  }

  void end() {
    draft.set(null);
    busy.set(false);
  }

  void refused(Taken why) {
    refusal.set(why);
    end();
  }

  void forgetRefusal() {
    refusal.set(null);
  }

  void busy(boolean now) {
    busy.set(now);
  }
}
