package app.comptoir.service.figures;

import app.comptoir.domain.revenue.OrderSummary;
import java.util.List;

/// One post as shoppers see it, its funnel and its money in the selected period.
///
/// @param net net sales a day
public record PostDetail(
    PostRow row, FunnelSnapshot funnel, List<DayValue> net, List<OrderSummary> latestOrders) {}
