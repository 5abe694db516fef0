package app.comptoir.domain.review;

import app.comptoir.domain.offer.Fact;
import app.comptoir.domain.offer.OfferCheck;
import app.comptoir.domain.offer.OfferCheck.Reason;
import app.comptoir.domain.readability.ReadabilityBudget;
import app.comptoir.domain.readability.ReadabilityWeek;
import java.time.Instant;

/// What an approval does to the share of promoted posts in the week its flight begins in.
///
/// Promoted are the posts already published or planned as such in that week, the offers already
/// approved that begin in it and have no post yet, and this one. Of the others those are counted
/// that are published or planned, or, where that is more, as many as in the mean of the four whole
/// weeks before: an assumption, and the sentence says so.
///
/// @param week as known so far
/// @param usualOrganic other posts a week in the four whole weeks before today, rounded half up
/// @param approved offers that begin in the week and have no post yet, without this one
/// @param begins the first instant of the week
public record ReadabilityCheck(
    ReadabilityWeek week, int usualOrganic, int approved, Instant begins) {

  public OfferCheck against(ReadabilityBudget line) {
    int organic = Math.max(week.organic(), usualOrganic);
    int before = week.promoted() + approved;
    int after = before + 1;
    Double share = ReadabilityWeek.share(after, organic);
    if (organic + before == 0 || share == null) {
      return OfferCheck.of(Reason.READABILITY_UNTOLD);
    }
    Fact with = new Fact.Ratio(share);
    Fact limit = new Fact.Ratio(line.maxPromotedPerMille() / 1000.0);
    if (ReadabilityWeek.over(before, organic, line)) {
      Double without = ReadabilityWeek.share(before, organic);
      return OfferCheck.of(
          Reason.READABILITY_OVER,
          new Fact.Ratio(without == null ? 0 : without),
          limit,
          new Fact.Day(begins),
          with);
    }
    return OfferCheck.of(
        ReadabilityWeek.over(after, organic, line)
            ? Reason.READABILITY_CROSSES
            : Reason.READABILITY_WITHIN,
        with,
        limit,
        new Fact.Day(begins),
        new Fact.Count(after),
        new Fact.Count(organic));
  }
}
