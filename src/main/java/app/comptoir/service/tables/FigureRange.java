package app.comptoir.service.tables;

import app.comptoir.domain.funnel.Action;
import app.comptoir.store.db.StoreException;
import app.comptoir.store.queries.Days;
import app.comptoir.store.queries.StoreView;
import app.comptoir.store.queries.StoredBrand;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a table is asked for.
///
/// @param brandId null for all brands
/// @param from first day of the brand's calendar; null for the beginning
/// @param to last day, inclusive; null for the end
public record FigureRange(
    @Nullable String brandId, @Nullable LocalDate from, @Nullable LocalDate to) {
  static final String NET =
      "net_sales = gross - discounts - returns; returns on the day they were processed;"
          + " awaiting_rate: orders and returns that are counted and in no amount";

  private static final LocalDate BEGIN = LocalDate.EPOCH;

  private static final LocalDate END = LocalDate.of(2300, 1, 1);

  /// The brands it asks for.
  ///
  /// @throws StoreException `DB-6` where there is none
  List<StoredBrand> brands(StoreView view) {
    List<StoredBrand> brands =
        view.brands().stream()
            .filter(b -> brandId == null || b.brand().id().equals(brandId))
            .toList();
    if (brands.isEmpty()) {
      throw new StoreException(
          "DB-6",
          brandId == null
              ? "There is no data in this workspace yet; sync or import first."
              : "There is no brand “%s” in this workspace.".formatted(brandId),
          null);
    }
    return brands;
  }

  /// Its days of a brand's calendar.
  Days days(StoredBrand brand) {
    return new Days(brand.brandKey(), from == null ? BEGIN : from, to == null ? END : to);
  }

  /// The word of an action; empty for one that is none of ours.
  static String action(int ordinal) {
    Action action = Action.values()[ordinal];
    return action == Action.OTHER ? "" : action.name().toLowerCase(Locale.ROOT);
  }
}
