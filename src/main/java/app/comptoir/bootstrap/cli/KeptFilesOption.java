package app.comptoir.bootstrap.cli;

import app.comptoir.bootstrap.Session;
import app.comptoir.imports.OrderFileImports;
import app.comptoir.imports.Reports;
import app.comptoir.report.TableWriter;
import app.comptoir.store.documents.ImportRow;
import app.comptoir.workspace.Workspace;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What `import` does with files that were imported before.
final class KeptFilesOption {
  @Option(names = "--list", description = "List the files that were imported.")
  boolean list;

  @Option(
      names = "--remove",
      paramLabel = "N",
      description = "Take the file of this number out again; the figures are then the others'.")
  @Nullable Integer remove;

  @Option(
      names = "--replace",
      paramLabel = "N",
      description = "Put FILE in the place of the file of this number.")
  @Nullable Integer replace;

  @Option(
      names = "--report",
      arity = "0..1",
      fallbackValue = "0",
      paramLabel = "N",
      description = "Print the report of an import again: of the newest, or of this number.")
  @Nullable Integer report;

  @Option(
      names = "--watch",
      paramLabel = "DIR",
      description =
          "Read each order file that appears in this folder and stands still, until ended; nothing"
              + " is moved.")
  @Nullable Path watch;

  /// Whether something is asked for that reads no file.
  boolean asked() {
    return list || remove != null || report != null;
  }

  /// Does it.
  void run(Session session, Workspace workspace, LongWork work, PrintWriter out) {
    OrderFileImports imports = session.imports();
    if (remove != null) {
      ImportRow row = imports.required(remove);
      imports.remove(remove, work);
      workspace.notImported(row.file(), row.brandId());
    }
    if (list || remove != null) {
      list(imports.all(), out);
    }
    if (report != null) {
      int no = report > 0 ? report : imports.all().stream().mapToInt(ImportRow::no).max().orElse(0);
      Reports.spoken(imports.report(no))
          .forEach(line -> out.println(TableWriter.line(line.toArray())));
    }
    out.flush();
  }

  private static void list(List<ImportRow> rows, PrintWriter out) {
    out.println(
        TableWriter.line(
            "import",
            "state",
            "brand",
            "shop",
            "file",
            "imported_at",
            "first_day",
            "last_day",
            "orders",
            "new",
            "changed",
            "same"));
    for (ImportRow row : rows) {
      out.println(
          TableWriter.line(
              row.no(),
              row.state() == ImportRow.State.COUNTED ? "counted" : "unfinished",
              row.brandId(),
              row.shop(),
              row.file(),
              row.readAt(),
              day(row, row.first()),
              day(row, row.last()),
              row.orders(),
              row.fresh(),
              row.changed(),
              row.same()));
    }
  }

  private static String day(ImportRow row, Instant at) {
    return row.changes() == 0 ? "" : row.brand().dayOf(at).toString();
  }
}
