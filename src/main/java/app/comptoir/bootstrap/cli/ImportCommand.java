package app.comptoir.bootstrap.cli;

import app.comptoir.bootstrap.Importing;
import app.comptoir.bootstrap.Session;
import app.comptoir.common.CommandException;
import app.comptoir.platform.orderfile.ImportReport;
import app.comptoir.platform.orderfile.OrderFileConnector;
import app.comptoir.platform.orderfile.OrderFileSettings;
import app.comptoir.report.TableWriter;
import app.comptoir.workspace.Workspace;
import app.comptoir.workspace.WorkspaceConfig;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Reads an order file into a workspace of its own.
@Command(
    name = "import",
    description = "Read a shop's order file (CSV, also gzipped) into a workspace.")
final class ImportCommand implements Callable<Integer> {
  private static final int LISTED = 20;

  @Mixin WorkspaceOption workspace;
  @Spec CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The order file.")
  Path file;

  @Option(
      names = "--currency",
      required = true,
      paramLabel = "CODE",
      description = "ISO 4217 code of amounts that name none, e.g. GBP.")
  String currency;

  @Option(
      names = "--zone",
      required = true,
      paramLabel = "ZONE",
      description = "Time zone of the shop, e.g. Europe/London.")
  String zone;

  @Option(
      names = "--brand",
      paramLabel = "NAME",
      defaultValue = "Shop",
      description = "Name of the brand the orders belong to (default: ${DEFAULT-VALUE}).")
  String brand;

  @Option(
      names = "--rejected",
      paramLabel = "FILE",
      description = "Write the rejected rows (line, reason) to this file.")
  @Nullable Path rejected;

  @Option(
      names = "--anew",
      description =
          "Import everything anew, e.g. where the key of the database is lost; the database that"
              + " was there is kept under another name.")
  boolean anew;

  @Override
  public Integer call() throws Exception {
    if (!Files.isReadable(file)) {
      throw new CommandException("FILE-7", "%s cannot be read.".formatted(file));
    }
    var _ = workspace.named(spec, "An order file");
    OrderFileSettings settings =
        new OrderFileSettings(file, Importing.brandId(brand), brand, currency(), zone());
    try (OrderFileConnector connector = new OrderFileConnector(settings);
        LongWork work = LongWork.begin(spec.commandLine().getErr(), connector::close)) {
      work.begins("reading " + file.getFileName());
      Importing.read(connector);
      ImportReport report = store(connector, settings, work);
      print(spec.commandLine().getOut(), report);
      if (rejected != null) {
        Importing.writeRejected(report, rejected);
      }
    }
    return 0;
  }

  private ImportReport store(
      OrderFileConnector connector, OrderFileSettings settings, LongWork work) {
    try (Session session = open(target())) {
      session.recover(false);
      session.workspace().imported(settings, false);
      ImportReport report = Importing.store(connector, session.replica(), work, session.clock());
      session.workspace().imported(settings, true);
      return report;
    }
  }

  private Session open(Workspace target) {
    if (anew) {
      workspace.opening().leaveBehind(target.directory());
    }
    return workspace.open(target);
  }

  private Workspace target() {
    Workspace target = workspace.orCreate(WorkspaceConfig.file(brand));
    if (target.config().kind() != WorkspaceConfig.Kind.FILE) {
      throw new CommandException(
          "WS-11",
          "The workspace in %s follows a platform; give --workspace another folder."
              .formatted(target.directory()));
    }
    return target;
  }

  private Currency currency() {
    try {
      return Currency.getInstance(currency.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException _) {
      throw new CommandException("ARG-1", "“%s” is no ISO 4217 currency.".formatted(currency));
    }
  }

  private ZoneId zone() {
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException _) {
      throw new CommandException("ARG-2", "“%s” is no time zone.".formatted(zone));
    }
  }

  private static void print(PrintWriter out, ImportReport report) {
    BiConsumer<String, Object> line = (what, value) -> out.println(TableWriter.line(what, value));
    line.accept("layout", report.layout().name().toLowerCase(Locale.ROOT));
    line.accept("rows", report.rows());
    line.accept("sale_lines", report.saleLines());
    line.accept("return_lines", report.returnLines());
    line.accept("adjustments", report.adjustments());
    line.accept("write_offs", report.writeOffs());
    line.accept("free_items", report.freeItems());
    line.accept("rejected", report.rejected());
    line.accept("products", report.products());
    line.accept("orders", report.orders());
    line.accept("returns", report.returns());
    for (ImportReport.Totals totals : report.totals()) {
      String code = totals.currency().getCurrencyCode();
      line.accept("gross_minor_" + code, totals.gross().minor());
      line.accept("discounts_minor_" + code, totals.discounts().minor());
      line.accept("returns_minor_" + code, totals.returned().minor());
      line.accept("rounding_sales_" + code, totals.saleRounding());
      line.accept("rounding_returns_" + code, totals.returnRounding());
    }
    report
        .notes()
        .forEach(
            (note, count) -> line.accept("note_" + note.name().toLowerCase(Locale.ROOT), count));
    report.rejectedRows().stream()
        .limit(LISTED)
        .forEach(row -> out.println(TableWriter.line("rejected_line", row.line(), row.reason())));
    out.flush();
  }
}
