package app.comptoir.bootstrap;

import app.comptoir.common.CommandException;
import app.comptoir.common.Threads;
import app.comptoir.platform.Failure;
import app.comptoir.platform.Outcome;
import app.comptoir.platform.orderfile.ImportReport;
import app.comptoir.platform.orderfile.OrderFileConnector;
import app.comptoir.service.tables.Csv;
import app.comptoir.store.pages.Replica;
import app.comptoir.sync.SyncEngine;
import app.comptoir.sync.SyncListener;
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

/// Reads an order file into the store, from its beginning: what was imported before changes
/// nothing.
public final class Importing {
  private static final int UNFIT = 422;

  private Importing() {}

  /// Reads the connector's file; blocks until that is done. Closing it meanwhile ends that.
  ///
  /// @throws CommandException where the file cannot be understood; `SYNC-3` where it was closed
  public static void read(OrderFileConnector connector) {
    value(connector.report());
  }

  /// Stores what was read as a platform's log is stored; blocks until that is done.
  ///
  /// @param listener told after each stretch
  /// @throws CommandException as above, and where it cannot be stored
  public static ImportReport store(
      OrderFileConnector connector, Replica replica, SyncListener listener, Clock clock) {
    try (ExecutorService threads = Threads.virtual("import");
        SyncEngine engine =
            new SyncEngine(connector, replica, listener, clock, threads, new Random())) {
      Failure failure = engine.readOnce();
      return value(failure == null ? connector.report() : Outcome.failed(failure));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw CommandException.stopped();
    }
  }

  private static <T> T value(Outcome<T> outcome) {
    return switch (outcome) {
      case Outcome.Ok<T>(T value) -> value;
      case Outcome.Failed<T>(Failure.Cancelled _) -> throw CommandException.stopped();
      case Outcome.Failed<T>(Failure failure) ->
          throw new CommandException(code(failure), failure.detail());
    };
  }

  /// A file that is refused is not there or not to be opened, or is no order file.
  private static String code(Failure failure) {
    return switch (failure) {
      case Failure.Refused(int status, _) -> status == UNFIT ? "FILE-5" : "FILE-7";
      default -> failure.code();
    };
  }

  /// The identifier of a shop of that name.
  public static String brandId(String name) {
    String id = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return id.isBlank() || id.equals("-") ? "shop" : id;
  }

  /// Writes the listed rejected rows as CSV.
  ///
  /// @throws CommandException where the file cannot be written
  public static void writeRejected(ImportReport report, @Nullable Path file) {
    if (file == null) {
      return;
    }
    try (Writer out = Files.newBufferedWriter(file)) {
      Csv.write(
          Csv.Form.PLAIN,
          List.of("line", "reason"),
          report.rejectedRows().stream().map(row -> List.of(row.line(), row.reason())).toList(),
          out);
    } catch (IOException e) {
      throw new CommandException(
          "FILE-2", "%s cannot be written: %s.".formatted(file, e.getMessage()));
    }
  }
}
