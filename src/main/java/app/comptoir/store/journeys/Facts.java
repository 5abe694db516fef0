package app.comptoir.store.journeys;

import app.comptoir.domain.funnel.Action;
import app.comptoir.domain.funnel.Placement;
import app.comptoir.domain.funnel.ShopperEvent;
import app.comptoir.domain.funnel.Step;
import app.comptoir.domain.funnel.Surface;

/// What is known of an event besides time and identity, in one INT: step 4 │ placement 2 │ surface
/// 2 │ outcome 3 │ country 10 (two letters base 26, 676 = unknown).
public final class Facts {
  /// An event the platform took back: its identifier stays known, it counts nowhere.
  public static final int RETRACTED = -1;

  static final int UNKNOWN_COUNTRY = 26 * 26;
  private static final Step[] STEPS = Step.values();

  private Facts() {}

  public static int of(ShopperEvent event) {
    return event.step().ordinal() << 17
        | placement(event.placement()) << 15
        | surface(event.surface()) << 13
        | event.outcome().ordinal() << 10
        | country(event.country());
  }

  private static int placement(Placement placement) {
    return placement.ordinal();
  }

  private static int surface(Surface surface) {
    return surface.ordinal();
  }

  static int country(String code) {
    if (code.length() != 2 || code.equals("ZZ")) {
      return UNKNOWN_COUNTRY;
    }
    int first = code.charAt(0) - 'A';
    int second = code.charAt(1) - 'A';
    boolean letters = first >= 0 && first < 26 && second >= 0 && second < 26;
    return letters ? first * 26 + second : UNKNOWN_COUNTRY;
  }

  public static String countryCode(int packed) {
    return packed >= UNKNOWN_COUNTRY
        ? "ZZ"
        : "" + (char) ('A' + packed / 26) + (char) ('A' + packed % 26);
  }

  /// Position of the event's step in an action, −1 where it is not part of it or was taken back.
  public static int stepIn(Action action, int facts) {
    return facts == RETRACTED ? -1 : action.indexOf(STEPS[facts >>> 17 & 15]);
  }

  /// The value of each stored dimension, see [Dimension].
  public static int valueOf(Dimension dimension, int facts) {
    return switch (dimension) {
      case PLACEMENT -> facts >>> 15 & 3;
      case SURFACE -> facts >>> 13 & 3;
      case OUTCOME -> facts >>> 10 & 7;
      case COUNTRY -> facts & 1023;
    };
  }

  /// What journeys are counted by besides post and day; the ordinal is stored, append only.
  public enum Dimension {
    PLACEMENT,
    SURFACE,
    COUNTRY,
    OUTCOME
  }
}
