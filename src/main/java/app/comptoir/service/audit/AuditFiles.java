package app.comptoir.service.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;

/// Writes the audit into a file that somebody chose. Blocking: call it in the background.
public interface AuditFiles {
  /// For a spreadsheet: every value of every row.
  ///
  /// @param region whose spreadsheet it is for
  /// @param zones of the brands, by identifier
  void csv(AuditPage page, Locale region, Map<String, ZoneId> zones, Path file) throws IOException;

  /// To be read and filed.
  void pdf(AuditPage page, Path file) throws IOException;
}
