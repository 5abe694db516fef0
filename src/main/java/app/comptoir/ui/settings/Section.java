package app.comptoir.ui.settings;

/// The parts of the screen, in its order; each has a message `settings.section.<name>`.
enum Section {
  LOOK("fth-eye"),
  NUMBERS("fth-hash"),
  NOTIFICATIONS("fth-bell"),
  READABILITY("fth-pie-chart"),
  SYNC("fth-refresh-cw"),
  IMPORTS("fth-file-text"),
  STORAGE("fth-hard-drive"),
  NETWORK("fth-globe");

  private final String icon;

  Section(String icon) {
    this.icon = icon;
  }

  String icon() {
    return icon;
  }

  String key() {
    return "settings.section." + name();
  }
}
