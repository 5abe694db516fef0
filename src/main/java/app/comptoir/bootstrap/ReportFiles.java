package app.comptoir.bootstrap;

import app.comptoir.report.AuditPdf;
import app.comptoir.report.AuditTable;
import app.comptoir.report.TableWriter;
import app.comptoir.service.audit.AuditFiles;
import app.comptoir.service.audit.AuditPage;
import app.comptoir.service.tables.Csv;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;

/// Writes the audit as the reports do, for the screen.
final class ReportFiles implements AuditFiles {
  @Override
  public void csv(AuditPage page, Locale region, Map<String, ZoneId> zones, Path file)
      throws IOException {
    try (Writer out = Files.newBufferedWriter(file)) {
      TableWriter.csv(AuditTable.of(page, zones), Csv.Form.spreadsheet(region), out);
    }
  }

  @Override
  public void pdf(AuditPage page, Path file) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      AuditPdf.write(page, out);
    }
  }
}
