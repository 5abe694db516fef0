package app.comptoir.store.documents;

import app.comptoir.domain.catalog.Brand;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/// An order file that was imported.
///
/// @param no its number, in the order in which files count: of one order the highest holds
/// @param replaces the one in whose place it is to come; null for none
/// @param file its name, with its folder where that is known
/// @param fingerprint of its content and of how it was read
/// @param first its oldest record, `last` its newest; both 1970 where it has none
/// @param changes how many records are kept of it
/// @param orders how many orders it told of
/// @param fresh documents (orders, credit notes) that were new when it came, `changed` those that
///   it changed, `same` those that it only told again
public record ImportRow(
    int no,
    State state,
    @Nullable Integer replaces,
    String brandId,
    String brandName,
    String zone,
    String currency,
    String shop,
    String file,
    String fingerprint,
    Instant readAt,
    Instant first,
    Instant last,
    long changes,
    long orders,
    long fresh,
    long changed,
    long same) {

  /// Where an import stands.
  public enum State {
    /// Being read or looked at; nobody has said yet that it is to count.
    READING,
    /// Whole, and to be counted.
    READ,
    /// In the figures.
    COUNTED,
    /// To be taken out, and all others of its brand to be counted anew.
    REMOVING
  }

  /// One whose file is about to be read.
  public static ImportRow begun(
      Brand brand, String shop, String file, String fingerprint, Instant readAt) {
    return new ImportRow(
        0,
        State.READING,
        null,
        brand.id(),
        brand.name(),
        brand.zone().getId(),
        brand.currency().getCurrencyCode(),
        shop,
        file,
        fingerprint,
        readAt,
        Instant.EPOCH,
        Instant.EPOCH,
        0,
        0,
        0,
        0,
        0);
  }

  public Brand brand() {
    return Brand.ofShop(brandId, brandName, ZoneId.of(zone), Currency.getInstance(currency));
  }

  /// What of its records holds against those of earlier imports, and of files that were read before
  /// files were kept (revision 1).
  public long revision() {
    return no + 1L;
  }

  ImportRow with(int newNo, State newState, @Nullable Integer newReplaces) {
    return new ImportRow(
        newNo,
        newState,
        newReplaces,
        brandId,
        brandName,
        zone,
        currency,
        shop,
        file,
        fingerprint,
        readAt,
        first,
        last,
        changes,
        orders,
        fresh,
        changed,
        same);
  }

  /// The same with what was found in it.
  public ImportRow told(Counts counts) {
    return new ImportRow(
        no,
        state,
        replaces,
        brandId,
        brandName,
        zone,
        currency,
        shop,
        file,
        fingerprint,
        readAt,
        counts.first(),
        counts.last(),
        counts.changes(),
        counts.orders(),
        counts.fresh(),
        counts.changed(),
        counts.same());
  }

  /// What was found in a file; see [ImportRow].
  public record Counts(
      Instant first,
      Instant last,
      long changes,
      long orders,
      long fresh,
      long changed,
      long same) {}
}
