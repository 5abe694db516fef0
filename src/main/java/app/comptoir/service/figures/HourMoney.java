package app.comptoir.service.figures;

import app.comptoir.service.figures.RevenueSnapshot.DayMoney;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/// The money of one hour of a brand's day, in minor units of its currency.
///
/// @param start first instant of the hour, in the brand's time zone; where the clocks go back an
///   hour of the clock comes twice, with two offsets
/// @param money of the hour; its `day` is that of the hour
/// @param compared the same hour of the compared day; null where nothing is compared, where that
///   day has no such hour, and where it is not reached
public record HourMoney(ZonedDateTime start, DayMoney money, @Nullable DayMoney compared) {}
