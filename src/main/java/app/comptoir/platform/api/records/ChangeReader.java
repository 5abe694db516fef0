package app.comptoir.platform.api.records;

import app.comptoir.domain.change.Change;
import app.comptoir.platform.wire.Malformed;
import java.time.Instant;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;

/// Turns the text of one `Change` of the contract into a [Change].
///
/// A record whose `seq` can be read but whose content cannot (a type or field this version does not
/// know how to read, a missing or impossible value) becomes [Change.Unreadable], one without `seq`
/// with that of 0; where it is no whole record, [#read] throws [Malformed]. Not safe for use by
/// several threads.
public final class ChangeReader {
  private final String brandId;
  private final Json json = new Json();
  private final EventReader events = new EventReader(json);
  private int doubtful;

  public ChangeReader(String brandId) {
    this.brandId = brandId;
  }

  /// How many records so far were unreadable although their type is known here.
  public int doubtful() {
    return doubtful;
  }

  /// @throws Malformed if the record cannot even be placed in the log
  public Change read(byte[] bytes, int from, int length) {
    Change change = readable(bytes, from, length);
    if (change instanceof Change.Unreadable unreadable
        && !unreadable.reason().equals(DeletionReader.UNKNOWN_TYPE)) {
      doubtful++;
    }
    return change;
  }

  private Change readable(byte[] bytes, int from, int length) {
    Envelope envelope = new Envelope();
    Change change = null;
    boolean dataPassed = false;
    try {
      json.open(bytes, from, length);
      json.beginObject();
      for (String name = json.nextName(); name != null; name = json.nextName()) {
        if (!name.equals("data")) {
          field(envelope, name);
        } else if (change == null && envelope.complete()) {
          change = data(envelope);
        } else {
          dataPassed = true;
          json.skip();
        }
      }
      json.end();
    } catch (Malformed e) {
      return envelope.unreadable(e.sentence());
    } catch (StreamConstraintsException _) {
      return envelope.broken(Json.TOO_LONG);
    } catch (JacksonException _) {
      return envelope.broken("The record is no valid JSON");
    }
    if (change != null) {
      return change;
    }
    if (!envelope.complete()) {
      return envelope.unreadable(envelope.lack());
    }
    return dataPassed
        ? readAgain(envelope, bytes, from, length)
        : envelope.unreadable("data is missing");
  }

  /// The rare text in which `data` comes before what is needed to read it.
  private Change readAgain(Envelope envelope, byte[] bytes, int from, int length) {
    try {
      json.open(bytes, from, length);
      json.beginObject();
      String name = json.nextName();
      while (name != null && !name.equals("data")) {
        json.skip();
        name = json.nextName();
      }
      return data(envelope);
    } catch (Malformed e) {
      return envelope.unreadable(e.sentence());
    } catch (StreamConstraintsException _) {
      return envelope.broken(Json.TOO_LONG);
    } catch (JacksonException _) {
      return envelope.broken("The record is no valid JSON");
    }
  }

  /// A bad field spoils the record, not the page: what stands behind it is read all the same.
  private void field(Envelope envelope, String name) {
    try {
      value(envelope, name);
    } catch (Malformed e) {
      envelope.problem = envelope.problem == null ? e.sentence() : envelope.problem;
      json.passOver();
    }
  }

  private void value(Envelope envelope, String name) {
    switch (name) {
      case "seq" -> envelope.seq = json.whole(name, 1, Long.MAX_VALUE);
      case "type" -> envelope.type = json.shared(name);
      case "at" -> envelope.at = json.instant(name);
      case "revision" -> envelope.revision = json.whole(name, 1, Long.MAX_VALUE);
      case "deleted" -> {
        envelope.deleted = json.flag(name);
        envelope.deletedKnown = true;
      }
      default -> json.skip();
    }
  }

  private Change data(Envelope e) {
    Instant at = e.at;
    String type = e.type;
    if (at == null || type == null) {
      throw new Malformed(e.lack());
    }
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw new Malformed("data is no object");
    }
    if (e.deleted) {
      return DeletionReader.read(new Thing(json.tree()), e.seq, at, e.revision, type);
    }
    return switch (type) {
      case "shopper_event" -> new Change.ShopperEventChange(e.seq, at, e.revision, events.event());
      case "metric" -> new Change.MetricChange(e.seq, at, e.revision, events.metric());
      default -> rare(e, at, type, new Thing(json.tree()));
    };
  }

  private Change rare(Envelope e, Instant at, String type, Thing data) {
    return switch (type) {
      case "order" ->
          new Change.OrderChange(e.seq, at, e.revision, RevenueReader.order(data, brandId));
      case "return" ->
          new Change.ReturnChange(e.seq, at, e.revision, RevenueReader.returned(data, brandId));
      case "post" ->
          new Change.PostChange(e.seq, at, e.revision, CatalogReader.post(data, brandId));
      case "product" ->
          new Change.ProductChange(e.seq, at, e.revision, CatalogReader.product(data, brandId));
      case "campaign" ->
          new Change.CampaignChange(e.seq, at, e.revision, CatalogReader.campaign(data, brandId));
      case "offer" ->
          new Change.OfferChange(
              e.seq, at, e.revision, OfferReader.offer(data, brandId, e.revision));
      case "decision" ->
          new Change.DecisionChange(e.seq, at, e.revision, OfferReader.decision(data, brandId));
      case "fx_rate" -> new Change.FxRateChange(e.seq, at, e.revision, RevenueReader.rate(data));
      case "brand" ->
          new Change.BrandChange(
              e.seq, at, e.revision, CatalogReader.brand(data), StaffReader.staff(data, brandId));
      default -> throw new Malformed(DeletionReader.UNKNOWN_TYPE);
    };
  }
}
