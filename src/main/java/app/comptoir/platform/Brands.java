package app.comptoir.platform;

import app.comptoir.domain.catalog.Brand;
import app.comptoir.domain.catalog.LeftOutBrand;
import java.util.List;

/// The brands open to the signed-in user, as they are now. One that cannot be read stops none of
/// the others.
///
/// @param leftOut those of which something is wrong
public record Brands(List<Brand> readable, List<LeftOutBrand> leftOut) {
  public Brands {
    readable = List.copyOf(readable);
    leftOut = List.copyOf(leftOut);
  }

  /// All of them can be read.
  public static Brands all(List<Brand> brands) {
    return new Brands(brands, List.of());
  }
}
