package app.comptoir.domain.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;

/// What periods are counted from: the day it is for a brand, and the day its weeks begin on.
public record Today(LocalDate day, DayOfWeek weekStart) {}
