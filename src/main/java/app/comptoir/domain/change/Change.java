package app.comptoir.domain.change;

import app.comptoir.domain.approval.Staff;
import app.comptoir.domain.catalog.Brand;
import app.comptoir.domain.catalog.Campaign;
import app.comptoir.domain.catalog.Product;
import app.comptoir.domain.funnel.ShopperEvent;
import app.comptoir.domain.money.FxRate;
import app.comptoir.domain.offer.Decision;
import app.comptoir.domain.offer.Offer;
import app.comptoir.domain.post.Metric;
import app.comptoir.domain.post.Post;
import app.comptoir.domain.revenue.Document;
import app.comptoir.domain.revenue.LedgerEntry;
import app.comptoir.domain.revenue.Order;
import app.comptoir.domain.revenue.Return;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One record of a brand's log: the newest state of one thing, as some platform told it.
///
/// Delivered in order of `seq`, **at least once**; late, repeated and restated records are normal.
/// Of two records about the same thing the one with the higher [#revision] holds, whatever their
/// order.
public sealed interface Change {
  /// Position in the brand's log, positive, increasing.
  long seq();

  /// When the platform recorded it (UTC).
  Instant at();

  /// Revision of the thing it speaks of, from 1.
  long revision();

  /// What it speaks of, as the platform's log names it.
  default String type() {
    return switch (this) {
      case BrandChange _ -> "brand";
      case ProductChange _ -> "product";
      case CampaignChange _ -> "campaign";
      case PostChange _ -> "post";
      case OfferChange _ -> "offer";
      case DecisionChange _ -> "decision";
      case OrderChange _ -> "order";
      case ReturnChange _ -> "return";
      case DocumentChange _ -> "document";
      case ShopperEventChange _ -> "shopper_event";
      case MetricChange _ -> "metric";
      case FxRateChange _ -> "fx_rate";
      case LedgerEntryChange _ -> "ledger_entry";
      case Deletion deletion -> deletion.kind.name().toLowerCase(Locale.ROOT);
      case Unreadable unreadable -> unreadable.type;
    };
  }

  /// @param staff its people; null where the platform does not tell
  record BrandChange(long seq, Instant at, long revision, Brand brand, @Nullable Staff staff)
      implements Change {
    /// A brand whose people are not told of.
    public BrandChange(long seq, Instant at, long revision, Brand brand) {
      this(seq, at, revision, brand, null);
    }
  }

  record ProductChange(long seq, Instant at, long revision, Product product) implements Change {}

  record CampaignChange(long seq, Instant at, long revision, Campaign campaign) implements Change {}

  record PostChange(long seq, Instant at, long revision, Post post) implements Change {}

  record OfferChange(long seq, Instant at, long revision, Offer offer) implements Change {}

  record DecisionChange(long seq, Instant at, long revision, Decision decision) implements Change {}

  record OrderChange(long seq, Instant at, long revision, Order order) implements Change {}

  /// A return, cancellation included.
  record ReturnChange(long seq, Instant at, long revision, Return returned) implements Change {}

  /// An order or credit note as a whole: its order, its returns and its entries in the books are
  /// now these and no others. Of one document a source tells either so, or in its parts: parts of a
  /// revision that is not above the whole one's change nothing.
  record DocumentChange(long seq, Instant at, long revision, Document document) implements Change {}

  record ShopperEventChange(long seq, Instant at, long revision, ShopperEvent event)
      implements Change {}

  record MetricChange(long seq, Instant at, long revision, Metric metric) implements Change {}

  record FxRateChange(long seq, Instant at, long revision, FxRate rate) implements Change {}

  record LedgerEntryChange(long seq, Instant at, long revision, LedgerEntry entry)
      implements Change {}

  /// The platform took something back. Posts keep their sales; a deleted event or order leaves the
  /// figures.
  ///
  /// @param id identifier of the deleted thing
  record Deletion(long seq, Instant at, long revision, Kind kind, String id) implements Change {}

  /// A record this version cannot read: of a type it does not know, or malformed. It is counted and
  /// listed, never dropped in silence; the log goes on behind it.
  ///
  /// @param seq 0 where not even that is known
  /// @param type the `type` it came with
  /// @param reason one sentence
  record Unreadable(long seq, Instant at, long revision, String type, String reason)
      implements Change {}

  /// The kinds of things a log speaks of.
  enum Kind {
    BRAND,
    PRODUCT,
    CAMPAIGN,
    POST,
    OFFER,
    DECISION,
    ORDER,
    RETURN,
    SHOPPER_EVENT,
    METRIC,
    FX_RATE,
    LEDGER_ENTRY
  }
}
