package app.comptoir.platform.orderfile;

import app.comptoir.domain.change.Change;
import app.comptoir.platform.ChangePage;
import app.comptoir.platform.Cursor;
import app.comptoir.platform.Failure;
import app.comptoir.platform.Outcome;
import app.comptoir.platform.orderfile.guess.ReadingOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/// Sample files and short ways to read them.
final class OrderFiles {
  static final Path RETAIL = sample("retail-sample.csv");
  static final Path SHOPIFY = sample("shopify-sample.csv");

  private OrderFiles() {}

  static OrderFileSettings pounds(Path file) {
    return new OrderFileSettings(
        file, "shop", "Shop", Currency.getInstance("GBP"), ZoneId.of("Europe/London"));
  }

  static OrderFileSettings euros(Path file) {
    return new OrderFileSettings(
        file, "shop", "Shop", Currency.getInstance("EUR"), ZoneId.of("Europe/Paris"));
  }

  /// With words as the command line has them: `dates`, `map.order`, …
  static OrderFileSettings euros(Path file, Map<String, String> words) {
    return euros(file).with(ReadingOptions.of(words));
  }

  static FileReview review(OrderFileSettings settings) {
    try (OrderFileConnector connector = new OrderFileConnector(settings)) {
      return answer(connector.review());
    }
  }

  /// Sums by month: `2026-01 EUR: 1 orders, gross 4000, discounts 0, returns 0`.
  static List<String> months(OrderFileSettings settings) {
    return review(settings).months().stream()
        .map(
            m ->
                "%s %s: %d orders, gross %d, discounts %d, returns %d"
                    .formatted(
                        m.month(), m.currency(), m.orders(), m.gross(), m.discounts(), m.returns()))
        .toList();
  }

  static ImportReport report(OrderFileSettings settings) {
    try (OrderFileConnector connector = new OrderFileConnector(settings)) {
      return answer(connector.report());
    }
  }

  static Failure failure(OrderFileSettings settings) {
    try (OrderFileConnector connector = new OrderFileConnector(settings)) {
      return switch (connector.report()) {
        case Outcome.Ok<ImportReport>(ImportReport report) ->
            throw new AssertionError("read: " + report);
        case Outcome.Failed<ImportReport>(Failure failure) -> failure;
      };
    }
  }

  static List<Change> changes(OrderFileSettings settings) {
    try (OrderFileConnector connector = new OrderFileConnector(settings)) {
      List<Change> changes = new ArrayList<>();
      Cursor cursor = null;
      ChangePage page;
      do {
        page = answer(connector.changes("shop", cursor, 7));
        changes.addAll(page.changes());
        cursor = page.next();
      } while (page.hasMore());
      return changes;
    }
  }

  static <T> List<T> only(List<Change> changes, Class<T> kind) {
    return changes.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  static Path write(Path folder, String text) {
    try {
      return Files.writeString(folder.resolve("orders.csv"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static <T> T answer(Outcome<T> outcome) {
    return switch (outcome) {
      case Outcome.Ok<T>(T value) -> value;
      case Outcome.Failed<T>(Failure failure) -> throw new AssertionError(failure);
    };
  }

  private static Path sample(String name) {
    try {
      return Path.of(OrderFiles.class.getResource("/orderfile/" + name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
