package app.comptoir.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.domain.kpi.KpiValue;
import app.comptoir.domain.kpi.Kpis;
import app.comptoir.domain.kpi.Totals;
import app.comptoir.domain.kpi.Totals.Journeys;
import app.comptoir.domain.money.Money;
import app.comptoir.domain.revenue.WithoutRate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FormatsTest {
  private static final String NBSP = "\u00a0";

  private final Formats english = new Messages(Locale.UK).formats();
  private final Formats french = new Messages(Locale.FRANCE).formats();

  @Test
  void moneyHasTheDecimalsOfItsCurrency() {
    assertThat(english.money(Money.of(123_456_789, "EUR"))).isEqualTo("€1,234,567.89");
    assertThat(english.money(Money.of(1_234, "JPY"))).isEqualTo("JP¥1,234");
    assertThat(english.money(Money.of(1_234_567, "KWD"))).endsWith("1,234.567");
    assertThat(french.money(Money.of(123_456_789, "EUR")))
        .isEqualTo("1" + NBSP + "234" + NBSP + "567,89" + NBSP + "€");
  }

  @Test
  void aNegativeAmountHasAMinusSign() {
    assertThat(english.money(Money.of(-1_250, "EUR"))).isEqualTo("−€12.50");
    assertThat(french.money(Money.of(-1_250, "EUR"))).isEqualTo("−12,50" + NBSP + "€");
  }

  @Test
  void aHeadlineDropsDecimalsOnlyWhereTheySayNothingMore() {
    assertThat(english.headline(Money.of(9_999_999, "EUR"))).isEqualTo("€99,999.99");
    assertThat(english.headline(Money.of(10_000_050, "EUR"))).isEqualTo("€100,000");
    assertThat(english.headline(Money.of(10_000_150, "EUR"))).isEqualTo("€100,002");
  }

  @Test
  void whatIsUnknownIsADash() {
    assertThat(english.figure(new KpiValue.Unknown())).isEqualTo("–");
    assertThat(english.figure(KpiValue.share(3, 0))).isEqualTo("–");
    assertThat(english.percent(Double.NaN, 1)).isEqualTo("–");
    assertThat(english.factor(Double.POSITIVE_INFINITY)).isEqualTo("–");
    assertThat(english.duration(null)).isEqualTo("–");
  }

  @Test
  void sharesAndFactorsHaveTwoDecimals() {
    assertThat(english.figure(KpiValue.share(119, 5000))).isEqualTo("2.38%");
    assertThat(french.figure(KpiValue.share(119, 5000))).isEqualTo("2,38" + NBSP + "%");
    assertThat(english.figure(returnOnSpend("EUR", 16, 5))).isEqualTo("3.20×");
    assertThat(english.exact(KpiValue.share(1190, 50000))).isEqualTo("2.38% (1,190 / 50,000)");
  }

  @Test
  void aReturnOnSpendIsToldWithItsAmounts() {
    KpiValue euros = returnOnSpend("EUR", 1_234_567, 385_802);
    assertThat(english.figure(euros)).isEqualTo("3.20×");
    assertThat(english.exact(euros)).isEqualTo("3.20× (€12,345.67 / €3,858.02)");
    assertThat(french.exact(euros))
        .isEqualTo("3,20× (12" + NBSP + "345,67" + NBSP + "€ / 3" + NBSP + "858,02" + NBSP + "€)");
    assertThat(english.exact(returnOnSpend("JPY", 16_000, 5_000)))
        .isEqualTo("3.20× (JP¥16,000 / JP¥5,000)");
  }

  private static KpiValue returnOnSpend(String currency, long sales, long spend) {
    Currency of = Currency.getInstance(currency);
    return Kpis.byId("roas")
        .orElseThrow()
        .of(
            new Totals(
                of,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                spend,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                sales,
                WithoutRate.NONE,
                Journeys.NONE));
  }

  @Test
  void noTextHasACharacterTheFontLacks() {
    Instant now = Instant.parse("2026-11-22T14:05:00Z");
    assertThat(
            french.money(Money.of(123_456_789, "EUR"))
                + french.count(1_234_567)
                + french.percent(0.5, 1)
                + french.dateTime(now, ZoneId.of("Europe/Paris"))
                + english.time(now, ZoneId.of("America/New_York"))
                + new Messages(Locale.US).formats().time(now, ZoneId.of("America/New_York")))
        .doesNotContain("\u202f");
  }

  @Test
  void aDayOfAnotherYearSaysSo() {
    LocalDate day = LocalDate.of(2024, 3, 1);
    assertThat(english.weekday(LocalDate.of(2023, 3, 1), day)).isEqualTo("Wed 1 Mar 2023");
    assertThat(english.weekday(LocalDate.of(2024, 2, 29), day)).isEqualTo("Thu 29 Feb");
  }

  @Test
  void timesAreToldInTheBrandsZone() {
    Instant now = Instant.parse("2026-11-22T23:30:00Z");
    assertThat(english.dateTime(now, ZoneId.of("Europe/Paris"))).isEqualTo("23 Nov, 00:30");
    assertThat(french.dateTime(now, ZoneId.of("Europe/Paris"))).isEqualTo("23 nov., 00:30");
  }

  @Test
  void daysNameTheirYearOnce() {
    LocalDate to = LocalDate.of(2026, 1, 5);
    assertThat(english.dates(LocalDate.of(2026, 1, 1), to)).isEqualTo("1 Jan – 5 Jan 2026");
    assertThat(english.dates(LocalDate.of(2025, 12, 30), to)).isEqualTo("30 Dec 2025 – 5 Jan 2026");
    assertThat(english.dates(to, to)).isEqualTo("5 Jan 2026");
  }

  @Test
  void stretchesOfTimeHaveTwoUnitsAndAgesOne() {
    Instant now = Instant.parse("2026-11-22T14:05:00Z");
    assertThat(english.duration(Duration.ofSeconds(7))).isEqualTo("7 s");
    assertThat(english.duration(Duration.ofSeconds(150))).isEqualTo("2 min 30 s");
    assertThat(english.duration(Duration.ofMinutes(125))).isEqualTo("2 h 05 min");
    assertThat(french.duration(Duration.ofHours(51))).isEqualTo("2 j 3 h");
    assertThat(english.ago(now.minusSeconds(12), now)).isEqualTo("12 s ago");
    assertThat(french.ago(now.minusSeconds(720), now)).isEqualTo("il y a 12 min");
    assertThat(english.until(now.plusSeconds(7200), now)).isEqualTo("in 2 h");
    assertThat(english.until(now, now)).isEqualTo("now");
  }
}
