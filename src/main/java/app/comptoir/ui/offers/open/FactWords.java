package app.comptoir.ui.offers.open;

import app.comptoir.domain.offer.Fact;
import app.comptoir.domain.offer.OfferCheck;
import app.comptoir.domain.offer.Proposal;
import app.comptoir.ui.fx.Formats;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.Texts;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes typed facts, and the sentences that name them, as the reader does: in their language, in
/// the brand's time zone.
public final class FactWords {
  private final Messages messages;
  private final ZoneId zone;
  private final ZoneId named;

  public FactWords(Messages messages, BrandBook brands, String brandId) {
    this.messages = messages;
    this.zone = brands.zone(brandId);
    this.named = brands.shownZone();
  }

  String write(@Nullable Fact fact) {
    Formats formats = messages.formats();
    return switch (fact) {
      case null -> Formats.UNKNOWN;
      case Fact.Amount(var money) -> formats.money(money);
      case Fact.Count(long count) -> formats.count(count);
      case Fact.Ratio(double share) -> formats.percent(share, 0);
      case Fact.At(var instant) -> formats.dateTime(instant, zone, named);
      case Fact.Day(var begins) -> formats.date(begins.atZone(zone).toLocalDate());
      case Fact.Lasting(var duration) -> formats.duration(duration);
      case Fact.Text(String text) -> Texts.oneLine(text);
    };
  }

  public String reason(OfferCheck check) {
    return sentence(check.key(), check.facts());
  }

  public String reason(Proposal proposal) {
    return sentence(proposal.key(), proposal.facts());
  }

  private String sentence(String key, List<Fact> facts) {
    return messages.now(key, facts.stream().map(this::write).toArray());
  }
}
