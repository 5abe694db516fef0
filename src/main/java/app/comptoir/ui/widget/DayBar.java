package app.comptoir.ui.widget;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One day of a [DayBarsChart].
///
/// @param value minor units, or a count
/// @param previousDay the day it is compared with; null where there is none
/// @param previous its value
/// @param running whether the day is not over
/// @param plan what was planned for the day; null where nothing was
public record DayBar(
    LocalDate day,
    long value,
    @Nullable LocalDate previousDay,
    long previous,
    boolean running,
    @Nullable Long plan) {}
