package app.comptoir.bootstrap.cli;

import app.comptoir.bootstrap.Session;
import app.comptoir.common.CommandException;
import app.comptoir.imports.FolderWatch;
import app.comptoir.imports.Found;
import app.comptoir.imports.Importing;
import app.comptoir.imports.OrderFileImports;
import app.comptoir.imports.Origin;
import app.comptoir.imports.Preview;
import app.comptoir.imports.Reports;
import app.comptoir.imports.WatchedFolder;
import app.comptoir.platform.orderfile.ImportReport;
import app.comptoir.platform.orderfile.OrderFileConnector;
import app.comptoir.platform.orderfile.OrderFileSettings;
import app.comptoir.report.TableWriter;
import app.comptoir.store.documents.ImportRow;
import app.comptoir.workspace.Workspace;
import app.comptoir.workspace.WorkspaceConfig;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Reads an order file into a workspace of its own.
@Command(
    name = "import",
    description = "Read a shop's order file (CSV, also gzipped, or XLSX) into a workspace.",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:done",
      "1:it could not be done",
      "2:the command line is not understood",
      "3:too much of the file could not be read (FILE-23); nothing was stored"
    })
final class ImportCommand implements Callable<Integer> {
  private static final int LISTED = 20;

  @Mixin WorkspaceOption workspace;
  @Spec CommandSpec spec;

  @Mixin KeptFilesOption kept;
  @Mixin ReadingOption reading;

  @Parameters(paramLabel = "FILE", arity = "0..1", description = "The order file.")
  @Nullable Path file;

  @Option(
      names = "--currency",
      paramLabel = "CODE",
      description = "ISO 4217 code of amounts that name none, e.g. GBP.")
  @Nullable String currency;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "Time zone of the shop, e.g. Europe/London.")
  @Nullable String zone;

  @Option(
      names = "--brand",
      paramLabel = "NAME",
      defaultValue = "Shop",
      description = "Name of the brand the orders belong to (default: ${DEFAULT-VALUE}).")
  String brand;

  @Option(
      names = "--shop",
      paramLabel = "NAME",
      description =
          "Name of the shop the file is of: order numbers of different shops are apart (default:"
              + " one shop for each kind of export).")
  @Nullable String shop;

  @Option(names = "--dry-run", description = "Say what the file would change, and change nothing.")
  boolean dryRun;

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
    if (kept.asked()) {
      keptFiles();
      return 0;
    }
    Path folder = kept.watch;
    if (folder != null) {
      watch(folder);
      return 0;
    }
    Path from = required(file, "FILE");
    OrderFileSettings settings = settings(from);
    if (!Files.isReadable(from)) {
      throw new CommandException("FILE-7", "%s cannot be read.".formatted(from));
    }
    var _ = workspace.named(spec, "An order file");
    try (OrderFileConnector connector = new OrderFileConnector(settings);
        LongWork work = LongWork.begin(spec.commandLine().getErr(), connector::close)) {
      work.begins("reading " + from.getFileName());
      if (dryRun) {
        print(Preview.of(Importing.value(connector.review())));
      }
      ImportReport report = Importing.value(connector.report());
      Importing.writeRejected(report, rejected);
      if (report.fault().isPresent()) {
        print(Reports.of(report));
      }
      var _ = Importing.read(connector);
      if (!dryRun || workspace.found().isPresent()) {
        store(connector, settings, report, work);
      }
      print(Reports.of(report));
    }
    return 0;
  }

  /// Reads what appears in a folder until the program is told to end.
  ///
  /// @throws CommandException then
  private void watch(Path folder) throws IOException, InterruptedException {
    var _ = workspace.named(spec, "An order file");
    if (!Files.isDirectory(folder)) {
      throw new CommandException("IMP-5", "%s is no folder.".formatted(folder));
    }
    FolderWatch appearing = new FolderWatch(folder);
    PrintWriter err = spec.commandLine().getErr();
    try (Session session = open(target());
        LongWork work = LongWork.begin(err, session.imports()::stop)) {
      session.recoverBeforeImport();
      work.begins("watching " + folder);
      do {
        for (Path from : appearing.standing()) {
          appeared(session, from, work);
        }
      } while (!work.awaitCancelled(WatchedFolder.BETWEEN));
      throw CommandException.ended();
    }
  }

  /// What cannot be read is said, and the next one is waited for.
  private void appeared(Session session, Path from, LongWork work) {
    try (OrderFileConnector connector = new OrderFileConnector(settings(from))) {
      work.begins("reading " + from.getFileName());
      ImportReport report = Importing.read(connector);
      store(session, connector, settings(from), report, work);
      print(Reports.of(report));
    } catch (CommandException e) {
      if (work.cancelled()) {
        throw e;
      }
      work.begins(e.line());
    }
  }

  private OrderFileSettings settings(Path from) {
    return new OrderFileSettings(
        from, Importing.brandId(brand), brand, currency(), zone(), reading.options());
  }

  private void keptFiles() {
    Workspace target = workspace.existing();
    try (Session session = workspace.open(target);
        LongWork work = LongWork.begin(spec.commandLine().getErr(), session.imports()::stop)) {
      session.recoverBeforeImport();
      kept.run(session, target, work, spec.commandLine().getOut());
    }
  }

  /// @throws ParameterException where it was not given
  private <T> T required(@Nullable T value, String name) {
    if (value == null) {
      throw new ParameterException(
          spec.commandLine(), "Missing required option or parameter: %s".formatted(name));
    }
    return value;
  }

  private void store(
      OrderFileConnector connector,
      OrderFileSettings settings,
      ImportReport report,
      LongWork work) {
    try (Session session = open(target())) {
      session.recoverBeforeImport();
      store(session, connector, settings, report, work);
    }
  }

  private void store(
      Session session,
      OrderFileConnector connector,
      OrderFileSettings settings,
      ImportReport report,
      LongWork work) {
    WorkspaceConfig.ImportedFile imported = WorkspaceConfig.ImportedFile.of(settings, shop, true);
    Origin origin = Importing.origin(imported, connector, report);
    OrderFileImports imports = session.imports();
    Found found = dryRun ? imports.look(connector, origin) : imports.read(connector, origin);
    work.begins(Reports.sentence(found));
    if (dryRun || found.already() > 0) {
      return;
    }
    count(session, found, work);
    session.workspace().imported(settings, shop, true);
  }

  private void count(Session session, Found found, LongWork work) {
    Integer place = kept.replace;
    if (place == null) {
      session.imports().count(found.row(), work);
    } else {
      ImportRow before = session.imports().required(place);
      session.imports().replace(place, found.row(), work);
      session.workspace().notImported(before.file(), before.brandId());
    }
  }

  private Session open(Workspace target) {
    if (anew) {
      workspace.opening().leaveBehind(target.directory());
      target.nothingImported();
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
    String code = required(currency, "--currency=CODE");
    try {
      return Currency.getInstance(code.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException _) {
      throw new CommandException("ARG-1", "“%s” is no ISO 4217 currency.".formatted(code));
    }
  }

  private ZoneId zone() {
    String name = required(zone, "--zone=ZONE");
    try {
      return ZoneId.of(name);
    } catch (DateTimeException _) {
      throw new CommandException("ARG-2", "“%s” is no time zone.".formatted(name));
    }
  }

  /// Prints a report; of the rows that were left out only the first.
  private void print(List<List<String>> lines) {
    PrintWriter out = spec.commandLine().getOut();
    int listed = 0;
    for (List<String> line : lines) {
      if (!line.getFirst().equals("rejected_line") || ++listed <= LISTED) {
        out.println(TableWriter.line(line.toArray()));
      }
    }
    out.flush();
  }
}
