package app.comptoir.store.pages;

import app.comptoir.domain.change.Change;
import app.comptoir.store.limits.FieldLimits;
import app.comptoir.store.limits.Limits;
import app.comptoir.store.sql.DayIndex;
import java.util.ArrayList;
import java.util.List;

/// A page's changes by what applies them, each list in the order of the log. Records that fit no
/// table are put with the unreadable ones, see [Limits].
final class SortedPage {
  final List<Change.BrandChange> brands = new ArrayList<>();
  final List<Change> catalogue = new ArrayList<>();
  final List<Change.OrderChange> orders = new ArrayList<>();
  final List<Change.ReturnChange> returns = new ArrayList<>();
  final List<Change.DocumentChange> documents = new ArrayList<>();
  final List<Change.ShopperEventChange> events = new ArrayList<>();
  final List<Change.MetricChange> metrics = new ArrayList<>();
  final List<Change.FxRateChange> rates = new ArrayList<>();
  final List<Change.Deletion> deletions = new ArrayList<>();
  final List<Change.Unreadable> unreadable = new ArrayList<>();

  /// The newest instant any of the changes was recorded at, µs since the epoch; 0 for an empty
  /// page.
  long newestUs;

  static SortedPage of(List<Change> changes) {
    SortedPage sorted = new SortedPage();
    for (Change told : changes) {
      Change change = Limits.checked(told);
      if (FieldLimits.counted(change.at())) {
        sorted.newestUs = Math.max(sorted.newestUs, DayIndex.micros(change.at()));
      }
      sorted.add(change);
    }
    return sorted;
  }

  private void add(Change change) {
    switch (change) {
      case Change.BrandChange brand -> brands.add(brand);
      case Change.ProductChange _,
          Change.CampaignChange _,
          Change.PostChange _,
          Change.OfferChange _,
          Change.DecisionChange _,
          Change.LedgerEntryChange _ ->
          catalogue.add(change);
      case Change.OrderChange order -> orders.add(order);
      case Change.ReturnChange returned -> returns.add(returned);
      case Change.DocumentChange document -> documents.add(document);
      case Change.ShopperEventChange event -> events.add(event);
      case Change.MetricChange metric -> metrics.add(metric);
      case Change.FxRateChange rate -> rates.add(rate);
      case Change.Deletion deletion -> {
        switch (deletion.kind()) {
          case SHOPPER_EVENT, ORDER, RETURN -> deletions.add(deletion);
          case PRODUCT, CAMPAIGN, POST, OFFER, LEDGER_ENTRY -> catalogue.add(deletion);
          case BRAND, DECISION, METRIC, FX_RATE ->
              throw new IllegalStateException("Not deleted: " + deletion);
        }
      }
      case Change.Unreadable broken -> unreadable.add(broken);
    }
  }

  List<Change.Deletion> of(Change.Kind kind) {
    return deletions.stream().filter(deletion -> deletion.kind() == kind).toList();
  }
}
