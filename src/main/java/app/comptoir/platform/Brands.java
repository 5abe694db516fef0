package app.comptoir.platform;

import app.comptoir.domain.catalog.Brand;
import java.util.List;

/// The brands open to the signed-in user, as they are now. One that cannot be read stops none of
/// the others.
///
/// @param leftOut those of which something is wrong
public record Brands(List<Brand> readable, List<LeftOut> leftOut) {
  public Brands {
    readable = List.copyOf(readable);
    leftOut = List.copyOf(leftOut);
  }

  /// All of them can be read.
  public static Brands all(List<Brand> brands) {
    return new Brands(brands, List.of());
  }

  /// A brand that cannot be read.
  ///
  /// @param name as the list of brands calls it
  /// @param reason one sentence
  /// @param zone the time zone, where that is what is not known here; empty otherwise
  public record LeftOut(String id, String name, String reason, String zone) {}
}
