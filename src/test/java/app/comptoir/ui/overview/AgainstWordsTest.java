package app.comptoir.ui.overview;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.domain.catalog.Brand;
import app.comptoir.domain.readability.ReadabilityBudget;
import app.comptoir.service.figures.Span;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.overview.OverviewModel.Days;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the tiles say they are compared with, for days a person may choose.
class AgainstWordsTest {
  private static final Brand BRAND =
      new Brand(
          "b1",
          "Maison Test",
          ZoneOffset.UTC,
          Currency.getInstance("EUR"),
          DayOfWeek.MONDAY,
          List.of(),
          new ReadabilityBudget(500, 10));

  /// @param until first day that has not begun; the same for the compared days
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-07-01|2026-07-31|2026-07-16|2026-06-01|2026-06-30|2026-06-16|vs prior month",
        "2026-07-01|2026-07-15|2026-07-16|2026-06-01|2026-06-15|2026-06-16|vs prior month",
        "2026-03-01|2026-03-31|2026-04-01|2026-02-01|2026-02-28|2026-03-01|31 d vs 28 before",
        "2026-01-01|2026-12-31|2026-07-16|2025-01-01|2025-12-31|2025-07-16|vs last year",
        "2024-01-01|2024-12-31|2025-01-01|2023-01-01|2023-12-31|2024-01-01"
            + "|366 d vs 365 last year",
        "2026-07-13|2026-07-19|2026-07-16|2026-07-06|2026-07-12|2026-07-09|vs prior 7 d",
        "2026-07-15|2026-07-15|2026-07-16|2026-07-14|2026-07-14|2026-07-15|vs day before",
        "2026-07-09|2026-07-15|2026-07-16|2025-07-10|2025-07-16|2025-07-17"
            + "|vs weekdays last year",
      })
  void saysWhatIsCompared(
      LocalDate from,
      LocalDate to,
      LocalDate until,
      LocalDate otherFrom,
      LocalDate otherTo,
      LocalDate otherUntil,
      String words) {
    Messages messages = new Messages(Locale.UK);
    Days days = new Days(BRAND, span(from, to, until), span(otherFrom, otherTo, otherUntil), null);
    assertThat(new AgainstWords(messages).of(messages.formats(), days)).isEqualTo(words);
  }

  private static Span span(LocalDate from, LocalDate to, LocalDate until) {
    return new Span(
        from,
        to,
        from.atStartOfDay(ZoneOffset.UTC).toInstant(),
        until.atStartOfDay(ZoneOffset.UTC).toInstant());
  }
}
