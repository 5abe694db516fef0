package app.comptoir.ui.mvc;

/// The places of the sidebar, in its order. A new screen is one constant here, its message key
/// `destination.<name>`, and one line where the screens are put together.
public enum Destination {
  OVERVIEW("fth-home"),
  POSTS("fth-message-square"),
  FUNNEL("fth-filter"),
  REVENUE("fth-bar-chart-2"),
  OFFERS("fth-check-square"),
  SETTINGS("fth-settings");

  private final String icon;

  Destination(String icon) {
    this.icon = icon;
  }

  /// Literal of its Feather icon.
  public String icon() {
    return icon;
  }

  /// Whether it shows figures of the period chosen in the shell.
  public boolean ofPeriod() {
    return this != OFFERS && this != SETTINGS;
  }

  public String key() {
    return "destination." + name();
  }
}
