package app.comptoir.imports;

import java.util.List;

/// Where an order file comes from and how it is told again.
///
/// @param file its name, with its folder
/// @param shop whose orders these are: numbers of different shops are apart
/// @param surely whether somebody named the shop: else many orders of another time are taken for
///   another shop's
/// @param fingerprint of its content and of how it is read
/// @param report what is to be kept of its reading
public record Origin(
    String file, String shop, boolean surely, String fingerprint, List<List<String>> report) {
  public Origin {
    report = List.copyOf(report);
  }
}
