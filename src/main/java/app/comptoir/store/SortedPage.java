package app.comptoir.store;

import app.comptoir.domain.change.Change;
import app.comptoir.domain.post.Metric;
import app.comptoir.domain.revenue.Order;
import app.comptoir.domain.revenue.Return;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/// A page's changes by what applies them, each list in the order of the log. Records whose numbers
/// cannot be true are put with the unreadable ones: one absurd record must neither stop the log nor
/// overflow a sum.
final class SortedPage {
  /// Ten million millions in a currency with cents: no order, bucket or return is that large.
  private static final long ABSURD = 1_000_000_000_000_000L;

  final List<Change.BrandChange> brands = new ArrayList<>();
  final List<Change> catalogue = new ArrayList<>();
  final List<Change.OrderChange> orders = new ArrayList<>();
  final List<Change.ReturnChange> returns = new ArrayList<>();
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
    for (Change change : changes) {
      sorted.newestUs = Math.max(sorted.newestUs, DayIndex.micros(change.at()));
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
      case Change.OrderChange order -> {
        if (plausible(order.order())) {
          orders.add(order);
        } else {
          refuse(order, "order");
        }
      }
      case Change.ReturnChange returned -> {
        Return r = returned.returned();
        if (plausible(r.quantity(), r.amount().minor())) {
          returns.add(returned);
        } else {
          refuse(returned, "return");
        }
      }
      case Change.ShopperEventChange event -> events.add(event);
      case Change.MetricChange metric -> {
        if (plausible(metric.metric())) {
          metrics.add(metric);
        } else {
          refuse(metric, "metric");
        }
      }
      case Change.FxRateChange rate -> rates.add(rate);
      case Change.Deletion deletion -> addDeletion(deletion);
      case Change.Unreadable broken -> unreadable.add(broken);
    }
  }

  private void addDeletion(Change.Deletion deletion) {
    switch (deletion.kind()) {
      case SHOPPER_EVENT -> {
        if (deletion.id().matches("[0-9]{1,18}")) {
          deletions.add(deletion);
        } else {
          unreadable.add(
              new Change.Unreadable(
                  deletion.seq(),
                  deletion.at(),
                  deletion.revision(),
                  "shopper_event",
                  "The identifier of the deleted event is not a number."));
        }
      }
      case ORDER, RETURN -> deletions.add(deletion);
      case BRAND, PRODUCT, CAMPAIGN, POST, OFFER, DECISION, METRIC, FX_RATE, LEDGER_ENTRY ->
          catalogue.add(deletion);
    }
  }

  private void refuse(Change change, String type) {
    unreadable.add(
        new Change.Unreadable(
            change.seq(), change.at(), change.revision(), type, "A number is out of all range."));
  }

  private static boolean plausible(Order order) {
    return order.lines().size() < 100_000
        && plausible(order.taxMinor(), order.shippingMinor())
        && order.lines().stream()
            .allMatch(l -> plausible(l.quantity(), l.grossMinor(), l.discountMinor()));
  }

  private static boolean plausible(Metric m) {
    return plausible(
        m.impressions(), m.hides(), m.mutes(), m.unfollows(), m.reports(), m.spendMinor());
  }

  private static boolean plausible(long... numbers) {
    return LongStream.of(numbers).allMatch(n -> n > -ABSURD && n < ABSURD);
  }

  List<Change.Deletion> of(Change.Kind kind) {
    return deletions.stream().filter(deletion -> deletion.kind() == kind).toList();
  }
}
