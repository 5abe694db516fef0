package app.comptoir.imports;

import app.comptoir.common.CommandException;
import app.comptoir.common.Threads;
import app.comptoir.platform.Failure;
import app.comptoir.platform.Outcome;
import app.comptoir.platform.PlatformConnector;
import app.comptoir.platform.orderfile.ImportReport;
import app.comptoir.platform.orderfile.OrderFileConnector;
import app.comptoir.service.tables.Csv;
import app.comptoir.store.pages.Replica;
import app.comptoir.sync.SyncEngine;
import app.comptoir.sync.SyncListener;
import app.comptoir.workspace.WorkspaceConfig;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/// Small steps of an import: reading, storing, writing what was left out.
public final class Importing {
  private Importing() {}

  /// Too much of a file was rejected, or nothing read.
  public static final String TOO_LITTLE_READ = "FILE-23";

  /// Reads the connector's file; blocks until that is done. Closing it meanwhile ends that.
  ///
  /// @throws CommandException where the file cannot be understood; [#TOO_LITTLE_READ]; `SYNC-3`
  ///   where it was closed
  public static ImportReport read(OrderFileConnector connector) {
    ImportReport report = value(connector.report());
    report
        .fault()
        .ifPresent(
            fault -> {
              throw new CommandException(TOO_LITTLE_READ, fault + ".");
            });
    return report;
  }

  /// Stores what was read as a platform's log is stored; blocks until that is done.
  ///
  /// @param listener told after each stretch
  /// @throws CommandException as above, and where it cannot be stored
  static void store(
      PlatformConnector connector, Replica replica, SyncListener listener, Clock clock) {
    try (ExecutorService threads = Threads.virtual("import");
        SyncEngine engine =
            new SyncEngine(connector, replica, listener, clock, threads, new Random())) {
      Failure failure = engine.readOnce();
      if (failure != null) {
        throw failed(failure);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw CommandException.stopped();
    }
  }

  /// The answer of a file.
  ///
  /// @throws CommandException where it is none
  public static <T> T value(Outcome<T> outcome) {
    return switch (outcome) {
      case Outcome.Ok<T>(T value) -> value;
      case Outcome.Failed<T>(Failure failure) -> throw failed(failure);
    };
  }

  private static CommandException failed(Failure failure) {
    return switch (failure) {
      case Failure.Cancelled _ -> CommandException.stopped();
      default -> new CommandException(failure.code(), failure.detail());
    };
  }

  /// Where a file of a workspace comes from. The shop is named by whoever imports it, or after the
  /// kind of export it is: two exports of one shop are of the same.
  public static Origin origin(
      WorkspaceConfig.ImportedFile file, OrderFileConnector connector, ImportReport report) {
    String kind = shop(report.layout());
    String shop = file.shop();
    return new Origin(
        file.file(),
        shop == null ? kind : shop,
        shop != null,
        value(connector.fingerprint()),
        Reports.kept(report));
  }

  /// The shop that files of a kind of export are of, as long as nobody names one.
  static String shop(String layout) {
    return layout
        .replaceFirst("-(orders|items|payments|advanced|webtoffee|settlement)$", "")
        .replace('-', ' ');
  }

  /// The identifier of a shop of that name.
  public static String brandId(String name) {
    String id = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return id.isBlank() || id.equals("-") ? "shop" : id;
  }

  /// Writes all rejected rows as CSV.
  ///
  /// @throws CommandException where the file cannot be written
  public static void writeRejected(ImportReport report, @Nullable Path file) {
    if (file == null) {
      return;
    }
    try (Writer out = Files.newBufferedWriter(file)) {
      Csv.write(Csv.Form.PLAIN, List.of("line", "reason"), Reports.rejected(report), out);
    } catch (IOException e) {
      throw CommandException.notWritten(file, e);
    }
  }
}
