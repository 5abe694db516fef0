package app.comptoir.platform.orderfile;

import app.comptoir.platform.orderfile.guess.ReadingOptions;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Currency;

/// Which order file to read, and what it does not say itself.
///
/// @param currency of all amounts that name none, and of the brand
/// @param zone of all times without an offset, and of the brand
/// @param options what a person said about how it is to be read
public record OrderFileSettings(
    Path file,
    String brandId,
    String brandName,
    Currency currency,
    ZoneId zone,
    ReadingOptions options) {

  /// Settings for a file about which nothing is said.
  public OrderFileSettings(
      Path file, String brandId, String brandName, Currency currency, ZoneId zone) {
    this(file, brandId, brandName, currency, zone, ReadingOptions.FOUND_OUT);
  }

  public OrderFileSettings with(ReadingOptions other) {
    return new OrderFileSettings(file, brandId, brandName, currency, zone, other);
  }
}
