package app.comptoir.service.workspaces;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An order file, and what is to be read into it.
///
/// @param name of the shop
/// @param currency of amounts that name none
/// @param zone of times without an offset
/// @param reading how it is to be read where a person said so, word by word: `preset`, `dates`
///   (`day-first`, `month-first`), `decimals` (`comma`, `point`), and `map.ROLE` with the name of a
///   column; what is not there is found out
/// @param before other files of the shop, which are read first, as this one is
/// @param shop whose orders these are where a workspace has several; null for one shop a kind of
///   export
public record FileChoice(
    Path file,
    String name,
    Currency currency,
    ZoneId zone,
    Map<String, String> reading,
    List<Path> before,
    @Nullable String shop) {
  public FileChoice {
    reading = Map.copyOf(reading);
    before = List.copyOf(before);
  }

  /// The same, to be read so.
  public FileChoice read(Map<String, String> other) {
    return new FileChoice(file, name, currency, zone, other, before, shop);
  }

  /// A single file, with nothing said of how it is to be read.
  public FileChoice(Path file, String name, Currency currency, ZoneId zone) {
    this(file, name, currency, zone, Map.of(), List.of(), null);
  }
}
