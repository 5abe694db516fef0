package app.comptoir.bootstrap.cli;

import app.comptoir.bootstrap.Session;
import app.comptoir.common.CommandException;
import app.comptoir.report.AuditPdf;
import app.comptoir.report.AuditTable;
import app.comptoir.report.TableWriter;
import app.comptoir.service.audit.AuditFilter;
import app.comptoir.service.audit.AuditPage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/// The audit of all offers, the platform's decisions and edits among it, and what of it to write
/// where.
final class AuditOptions {
  @Option(
      names = "--csv",
      paramLabel = "FILE",
      description = "Write the whole audit, what was decided elsewhere included, as CSV.")
  @Nullable Path csv;

  @Option(names = "--pdf", paramLabel = "FILE", description = "The same as PDF.")
  @Nullable Path pdf;

  @Option(names = "--brand", paramLabel = "ID", description = "Only of this brand.")
  @Nullable String brand;

  @Option(names = "--offer", paramLabel = "ID", description = "Only of this offer.")
  @Nullable String offer;

  @Option(names = "--person", paramLabel = "SUBJECT", description = "Only what they did.")
  @Nullable String person;

  @Option(names = "--from", paramLabel = "DAY", description = "From this day (UTC) on.")
  @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "DAY", description = "Up to and with this day (UTC).")
  @Nullable LocalDate to;

  /// @return 1 where the chain of the journal is damaged
  int export(WorkspaceOption workspace, CommandLine command) {
    if (csv == null && pdf == null) {
      throw new CommandLine.ParameterException(
          command, "Say where to: --csv FILE, --pdf FILE or both");
    }
    AuditPage page;
    try (Session session = workspace.open(workspace.existing())) {
      session.requireWhole();
      page = session.reviewDesk().audit(filter());
    }
    if (csv != null) {
      save(csv, command, out -> writeCsv(page, out));
    }
    if (pdf != null) {
      save(pdf, command, out -> AuditPdf.write(page, out));
    }
    command.getErr().printf("%,d rows, %s%n", page.rows().size(), AuditTable.chain(page.chain()));
    command.getErr().flush();
    return page.chain().damage() == null ? 0 : 1;
  }

  private AuditFilter filter() {
    return new AuditFilter(
        brand,
        offer,
        person,
        from == null ? null : start(from),
        to == null ? null : start(to.plusDays(1)),
        Integer.MAX_VALUE);
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static void writeCsv(AuditPage page, OutputStream out) throws IOException {
    var writer = new java.io.OutputStreamWriter(out, StandardCharsets.UTF_8);
    TableWriter.csv(AuditTable.of(page), writer);
    writer.flush();
  }

  /// Writes to a file.
  private interface Content {
    void write(OutputStream out) throws IOException;
  }

  private static void save(Path file, CommandLine command, Content content) {
    try (OutputStream out = Files.newOutputStream(file)) {
      content.write(out);
      command.getOut().println(file);
      command.getOut().flush();
    } catch (IOException e) {
      throw CommandException.notWritten(file, e);
    }
  }
}
