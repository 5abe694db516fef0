package app.comptoir.ui.offers.open;

import app.comptoir.domain.offer.OfferCheck.Result;

/// How the result of a check looks: a sign of its own shape, never the colour alone.
public final class CheckLook {
  private CheckLook() {}

  public static String icon(Result result) {
    return switch (result) {
      case PASS -> "fth-check";
      case UNKNOWN -> "fth-help-circle";
      case WARN -> "fth-alert-triangle";
      case FAIL -> "fth-x-octagon";
    };
  }

  public static String style(Result result) {
    return switch (result) {
      case PASS -> "pass";
      case UNKNOWN -> "calm";
      case WARN -> "warn";
      case FAIL -> "fail";
    };
  }
}
