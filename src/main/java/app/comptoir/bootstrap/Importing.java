package app.comptoir.bootstrap;

import app.comptoir.common.CommandException;
import app.comptoir.domain.catalog.Brand;
import app.comptoir.platform.ChangePage;
import app.comptoir.platform.Cursor;
import app.comptoir.platform.Failure;
import app.comptoir.platform.Outcome;
import app.comptoir.platform.orderfile.ImportReport;
import app.comptoir.platform.orderfile.OrderFileConnector;
import app.comptoir.service.tables.Csv;
import app.comptoir.store.pages.Replica;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads an order file into the store, from its beginning: what was imported before changes
/// nothing.
public final class Importing {
  private static final int PAGE = 2000;

  private Importing() {}

  /// Reads the connector's file; blocks until that is done. Closing it meanwhile ends that.
  ///
  /// @throws CommandException where the file cannot be understood; `SYNC-3` where it was closed
  public static void read(OrderFileConnector connector) {
    value(connector.report());
  }

  /// Told after each page.
  public interface Progress {
    /// @param remaining changes of the file that are not stored yet
    void stored(String brandId, long changes, long remaining);
  }

  /// Stores what was read; blocks until that is done.
  public static ImportReport store(
      OrderFileConnector connector, Replica replica, String brandId, Progress progress) {
    List<Brand> brands = value(connector.brands()).readable();
    brands.forEach(replica::ensureBrand);
    Cursor cursor = null;
    ChangePage page;
    long stored = 0;
    do {
      page = value(connector.changes(brandId, cursor, PAGE));
      replica.apply(brandId, page.changes(), page.next().value(), !page.hasMore());
      cursor = page.next();
      stored += page.changes().size();
      progress.stored(brandId, stored, page.remaining());
    } while (page.hasMore());
    brands.stream()
        .filter(brand -> brand.id().equals(brandId))
        .forEach(brand -> readToItsLastDay(brand, replica));
    return value(connector.report());
  }

  /// A file tells of all of its last day.
  private static void readToItsLastDay(Brand brand, Replica replica) {
    long newestUs = replica.position(brand.id()).newestUs();
    LocalDate last = brand.dayOf(Instant.EPOCH.plus(newestUs, ChronoUnit.MICROS));
    replica.readTo(brand.id(), last.plusDays(1).atStartOfDay(brand.zone()).toInstant());
  }

  private static <T> T value(Outcome<T> outcome) {
    return switch (outcome) {
      case Outcome.Ok<T>(T value) -> value;
      case Outcome.Failed<T>(Failure.Cancelled _) -> throw CommandException.stopped();
      case Outcome.Failed<T>(Failure failure) ->
          throw new CommandException(
              failure instanceof Failure.Refused ? "FILE-1" : failure.code(), failure.detail());
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
