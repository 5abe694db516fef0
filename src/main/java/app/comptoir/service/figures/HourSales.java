package app.comptoir.service.figures;

import app.comptoir.domain.revenue.DaySales;
import app.comptoir.domain.revenue.Sales;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/// The sales of one hour of a brand's day, in its currency.
///
/// @param start first instant of the hour, in the brand's time zone; where the clocks go back an
///   hour of the clock comes twice, with two offsets
/// @param compared the same hour of the compared day; null where nothing is compared, where that
///   day has no such hour, and where it is not reached
public record HourSales(ZonedDateTime start, Sales sales, @Nullable DaySales compared) {}
