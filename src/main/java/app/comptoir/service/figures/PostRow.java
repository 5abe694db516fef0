package app.comptoir.service.figures;

import app.comptoir.domain.money.Money;
import app.comptoir.domain.post.Post;
import app.comptoir.domain.revenue.WithoutRate;

/// One post with what it did in the selected period. Money in the brand's currency.
///
/// @param impressions counter, not people
/// @param entered journeys (shopper × post) that began in the period
/// @param converted of these, journeys that reached the action's purchase (of an app its first
///   open) within the window: see [app.comptoir.domain.funnel.Action#conversion]
/// @param orders attributed orders placed in the period
/// @param net net sales, returns booked on the day they were processed
/// @param withoutRate orders and returns that are counted, and in no amount
/// @param stockLeft allocated minus sold net, since publication; −1 where unlimited
public record PostRow(
    Post post,
    String campaignName,
    long impressions,
    long entered,
    long converted,
    long orders,
    long units,
    Money gross,
    Money net,
    Money contribution,
    Money spend,
    WithoutRate withoutRate,
    long stockLeft) {}
