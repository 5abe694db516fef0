package app.comptoir.sandbox.log;

import app.comptoir.sandbox.log.Entry.BrandEntry;
import app.comptoir.sandbox.log.Entry.BrandLiftEntry;
import app.comptoir.sandbox.log.Entry.CampaignEntry;
import app.comptoir.sandbox.log.Entry.DecisionEntry;
import app.comptoir.sandbox.log.Entry.MetricEntry;
import app.comptoir.sandbox.log.Entry.OfferEntry;
import app.comptoir.sandbox.log.Entry.OrderEntry;
import app.comptoir.sandbox.log.Entry.PostEntry;
import app.comptoir.sandbox.log.Entry.ProductEntry;
import app.comptoir.sandbox.log.Entry.RateEntry;
import app.comptoir.sandbox.log.Entry.ReturnEntry;
import app.comptoir.sandbox.log.Entry.ShopperEntry;

/// Turns entries into the JSON of the contract's `Change`. Not for use by several threads.
public final class ChangeEncoder {
  private final JsonBytes out;

  public ChangeEncoder(JsonBytes out) {
    this.out = out;
  }

  /// Writes one change, without a line end.
  public void change(long seq, Entry entry) {
    out.raw("{\"seq\":").number(seq).raw(",\"type\":").word(type(entry)).raw(",\"at\":");
    out.instant(entry.at()).raw(",\"revision\":").number(entry.revision());
    out.raw(entry.deleted() ? ",\"deleted\":true,\"data\":" : ",\"deleted\":false,\"data\":");
    switch (entry) {
      case ShopperEntry shopper -> EventData.shopper(out, shopper);
      case MetricEntry metric -> EventData.metric(out, metric);
      case OrderEntry order -> EventData.order(out, order);
      case ReturnEntry returned -> EventData.returned(out, returned.returned());
      case RateEntry rate -> EventData.rate(out, rate);
      case BrandLiftEntry lift -> EventData.lift(out, lift);
      case BrandEntry brand -> ThingData.brand(out, brand);
      case ProductEntry product -> ThingData.product(out, product);
      case CampaignEntry campaign -> ThingData.campaign(out, campaign.campaign());
      case PostEntry post -> ThingData.post(out, post);
      case OfferEntry offer -> ThingData.offer(out, offer);
      case DecisionEntry decision -> ThingData.decision(out, decision);
    }
    out.raw("}");
  }

  private static String type(Entry entry) {
    return switch (entry) {
      case ShopperEntry _ -> "shopper_event";
      case MetricEntry _ -> "metric";
      case OrderEntry _ -> "order";
      case ReturnEntry _ -> "return";
      case RateEntry _ -> "fx_rate";
      case BrandLiftEntry _ -> "brand_lift";
      case BrandEntry _ -> "brand";
      case ProductEntry _ -> "product";
      case CampaignEntry _ -> "campaign";
      case PostEntry _ -> "post";
      case OfferEntry _ -> "offer";
      case DecisionEntry _ -> "decision";
    };
  }
}
