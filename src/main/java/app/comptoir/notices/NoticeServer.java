package app.comptoir.notices;

import app.comptoir.service.notices.SystemNotices.Text;

/// What shows notices on a system; it may be absent, refuse, or never answer.
public interface NoticeServer {
  /// Shows a notice.
  ///
  /// @param replaces the number of a notice whose place it takes; 0 for none
  /// @return its number, never 0
  long show(long replaces, Text notice) throws Exception;

  void withdraw(long number) throws Exception;

  /// Lets go of it; what is shown stays. Does not throw.
  void leave();

  /// What the server tells of notices, those of other programs among them.
  interface Listener {
    /// The person chose a notice.
    void opened(long number);

    /// A notice is gone: by the person, by time or by us.
    void gone(long number);
  }

  /// Finds the system's server.
  interface Opener {
    /// @throws Exception where there is none
    NoticeServer open(Listener listener) throws Exception;
  }
}
