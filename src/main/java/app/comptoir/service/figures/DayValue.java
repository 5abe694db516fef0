package app.comptoir.service.figures;

import java.time.LocalDate;

/// A value of one day of the brand's calendar: minor units of the brand's currency, or a count.
public record DayValue(LocalDate day, long value) {}
