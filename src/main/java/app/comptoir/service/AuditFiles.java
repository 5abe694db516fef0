package app.comptoir.service;

import java.io.IOException;
import java.nio.file.Path;

/// Writes the audit into a file that somebody chose. Blocking: call it in the background.
public interface AuditFiles {
  /// For a spreadsheet: every value of every row.
  void csv(AuditPage page, Path file) throws IOException;

  /// To be read and filed.
  void pdf(AuditPage page, Path file) throws IOException;
}
