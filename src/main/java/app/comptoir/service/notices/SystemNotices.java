package app.comptoir.service.notices;

import app.comptoir.service.workspaces.LiveUpdates;

/// The notices of the desktop the program runs on, beside those in its own window. There is one at
/// a time: what is shown next takes its place.
///
/// No method blocks or throws; what a system does not do is left out. Listeners are called in the
/// background. Safe for use by several threads.
public interface SystemNotices {
  /// A system without.
  SystemNotices NONE =
      new SystemNotices() {
        @Override
        public State state() {
          return State.UNSUPPORTED;
        }

        @Override
        public void look() {}

        @Override
        public void show(Text notice) {}

        @Override
        public void withdraw() {}

        @Override
        public LiveUpdates.Subscription onState(Runnable listener) {
          return () -> {};
        }

        @Override
        public LiveUpdates.Subscription onOpened(Runnable listener) {
          return () -> {};
        }
      };

  /// Whether this system shows notices.
  enum State {
    /// It was not asked yet.
    UNTRIED,
    READY,
    /// It should, but nothing answers.
    ABSENT,
    /// The program knows no way to ask it.
    UNSUPPORTED
  }

  /// What a notice says, without markup.
  ///
  /// @param open what its button is called
  record Text(String summary, String body, String open) {}

  State state();

  /// Asks the system whether it shows notices, where that is not known.
  void look();

  /// Shows a notice in place of the one before; the same as shown is not shown again.
  void show(Text notice);

  /// Takes back what is shown.
  void withdraw();

  LiveUpdates.Subscription onState(Runnable listener);

  /// Hears when the person chose the notice.
  LiveUpdates.Subscription onOpened(Runnable listener);
}
