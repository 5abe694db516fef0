package app.comptoir.ui.offers.open;

import app.comptoir.domain.catalog.Brand;
import app.comptoir.ui.fx.Formats;
import app.comptoir.ui.mvc.CurrentSelection;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/// The brands offers belong to: their names, and their time zones, in which every time of an offer
/// is told. FX thread only.
public final class BrandBook {
  private final CurrentSelection selection;

  public BrandBook(CurrentSelection selection) {
    this.selection = selection;
  }

  Optional<Brand> find(String brandId) {
    return selection.brands().stream().filter(brand -> brand.id().equals(brandId)).findFirst();
  }

  public ZoneId zone(String brandId) {
    return find(brandId).map(Brand::zone).orElse(ZoneOffset.UTC);
  }

  /// The zone the status line names: for lists in which several brands meet, so that what comes
  /// later never seems earlier.
  public ZoneId shownZone() {
    return selection.brand().map(Brand::zone).orElse(ZoneOffset.UTC);
  }

  /// A time in the brand's zone, which is named where it is not the one of the status line.
  public String at(Formats formats, String brandId, Instant instant) {
    return formats.dateTime(instant, zone(brandId), shownZone());
  }

  /// A stretch of time in the brand's zone, e.g. “22 Nov, 14:00 – 16:00”; the zone is named as
  /// above.
  public String flight(Formats formats, String brandId, Instant from, Instant to) {
    ZoneId zone = zone(brandId);
    boolean sameDay = from.atZone(zone).toLocalDate().equals(to.atZone(zone).toLocalDate());
    return formats.dateTime(from, zone)
        + " – "
        + (sameDay ? formats.time(to, zone) : formats.dateTime(to, zone))
        + formats.zone(zone, shownZone());
  }
}
