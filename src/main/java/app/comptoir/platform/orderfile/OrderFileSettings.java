package app.comptoir.platform.orderfile;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Map;

/// Which order file to read, and what it does not say itself.
///
/// @param currency of all amounts that name none, and of the brand
/// @param zone of all times without an offset, and of the brand
/// @param mapping header names by what they hold; empty where the header itself tells which export
///   it is
public record OrderFileSettings(
    Path file,
    String brandId,
    String brandName,
    Currency currency,
    ZoneId zone,
    Map<Column, String> mapping) {
  public OrderFileSettings {
    mapping = Map.copyOf(mapping);
  }

  /// Settings for a file of a known export.
  public OrderFileSettings(
      Path file, String brandId, String brandName, Currency currency, ZoneId zone) {
    this(file, brandId, brandName, currency, zone, Map.of());
  }
}
