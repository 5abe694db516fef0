package app.comptoir.platform.orderfile;

import app.comptoir.domain.change.Change;
import app.comptoir.platform.ChangePage;
import app.comptoir.platform.Cursor;
import app.comptoir.platform.Failure;
import app.comptoir.platform.Outcome;
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

  static OrderFileSettings euros(Path file, Map<Column, String> mapping) {
    return new OrderFileSettings(
        file, "shop", "Shop", Currency.getInstance("EUR"), ZoneId.of("Europe/Paris"), mapping);
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
