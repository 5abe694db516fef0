package app.comptoir.service.figures;

import app.comptoir.domain.money.Money;
import app.comptoir.domain.post.Post;
import app.comptoir.domain.revenue.Sales;
import app.comptoir.domain.revenue.WithoutRate;

/// One post with what it did in the selected period.
///
/// @param impressions counter, not people
/// @param entered journeys (shopper × post) that began in the period
/// @param converted of these, journeys that reached the action's purchase (of an app its first
///   open) within the window: see [app.comptoir.domain.funnel.Action#conversion]
/// @param sales of the orders that came from it, in the brand's currency; returns booked on the day
///   they were processed
/// @param stockLeft allocated minus sold net, since publication; −1 where unlimited
public record PostRow(
    Post post,
    String campaignName,
    long impressions,
    long entered,
    long converted,
    Sales sales,
    long stockLeft) {
  public long orders() {
    return sales.orders();
  }

  public Money net() {
    return sales.net();
  }

  public Money contribution() {
    return sales.contribution();
  }

  public WithoutRate withoutRate() {
    return sales.withoutRate();
  }
}
