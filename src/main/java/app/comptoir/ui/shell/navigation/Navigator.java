package app.comptoir.ui.shell.navigation;

import app.comptoir.ui.mvc.Place;

/// What a screen may ask of the shell: to show another place. FX thread only.
public interface Navigator {
  /// Goes to a place; ignored where this edition has no such screen.
  void goTo(Place place);
}
