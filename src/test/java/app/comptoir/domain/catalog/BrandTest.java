package app.comptoir.domain.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.comptoir.domain.money.Money;
import app.comptoir.domain.readability.ReadabilityBudget;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BrandTest {
  private static final Instant JANUARY = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");
  private static final Instant JULY = Instant.parse("2026-07-01T00:00:00Z");

  @Test
  void commissionIsAShareAndAFee() {
    // 8.5 % of €120.00 and 30 cents
    Brand brand = brand("Europe/Paris", new CommissionRule(85, 30, JANUARY, null));
    assertThat(brand.commission(Money.of(12_000, "EUR"), JUNE)).isEqualTo(Money.of(1_050, "EUR"));
  }

  @Test
  void theRuleOfTheOrdersDayHolds() {
    Brand brand =
        brand(
            "Europe/Paris",
            new CommissionRule(50, 0, JANUARY, JUNE),
            new CommissionRule(100, 10, JUNE, null));
    Money net = Money.of(10_000, "EUR");
    assertThat(brand.commission(net, JANUARY)).isEqualTo(Money.of(500, "EUR"));
    assertThat(brand.commission(net, JUNE.minusNanos(1))).isEqualTo(Money.of(500, "EUR"));
    assertThat(brand.commission(net, JUNE)).isEqualTo(Money.of(1_010, "EUR"));
    assertThat(brand.commission(net, JULY)).isEqualTo(Money.of(1_010, "EUR"));
  }

  @Test
  void withoutARuleInForceThereIsNoCommission() {
    Brand brand = brand("Europe/Paris", new CommissionRule(50, 25, JANUARY, JUNE));
    Money net = Money.of(10_000, "EUR");
    assertThat(brand.commission(net, JANUARY.minusNanos(1))).isEqualTo(Money.of(0, "EUR"));
    assertThat(brand.commission(net, JUNE)).isEqualTo(Money.of(0, "EUR"));
    assertThat(brand("Europe/Paris").commission(net, JUNE)).isEqualTo(Money.of(0, "EUR"));
  }

  @Test
  void theShareIsRoundedHalfEven() {
    Brand brand = brand("Europe/Paris", new CommissionRule(5, 0, JANUARY, null));
    // 0.5 % of 1.00, 3.00, 5.00 is half a cent, one and a half, two and a half
    assertThat(brand.commission(Money.of(100, "EUR"), JUNE).minor()).isZero();
    assertThat(brand.commission(Money.of(300, "EUR"), JUNE).minor()).isEqualTo(2);
    assertThat(brand.commission(Money.of(500, "EUR"), JUNE).minor()).isEqualTo(2);
  }

  @Test
  void aFreeOrderStillPaysTheFee() {
    Brand brand = brand("Europe/Paris", new CommissionRule(85, 30, JANUARY, null));
    assertThat(brand.commission(Money.of(0, "EUR"), JUNE)).isEqualTo(Money.of(30, "EUR"));
  }

  @Test
  void commissionThatDoesNotFitIsRefused() {
    Brand brand = brand("Europe/Paris", new CommissionRule(1000, 1, JANUARY, null));
    Money most = Money.of(Long.MAX_VALUE, "EUR");
    assertThatThrownBy(() -> brand.commission(most, JUNE)).isInstanceOf(ArithmeticException.class);
  }

  /// Against whole numbers: twice the distance from the exact share is at most one minor unit.
  @Test
  void theShareIsTheNearestMinorUnit() {
    Random random = new Random(85);
    for (int i = 0; i < 10_000; i++) {
      int perMille = random.nextInt(1001);
      long net = random.nextLong(1L << random.nextInt(1, 62));
      Brand brand = brand("Europe/Paris", new CommissionRule(perMille, 0, JANUARY, null));
      long share = brand.commission(Money.of(net, "EUR"), JUNE).minor();
      BigInteger off =
          BigInteger.valueOf(net)
              .multiply(BigInteger.valueOf(perMille))
              .subtract(BigInteger.valueOf(share).multiply(BigInteger.valueOf(1000)))
              .abs();
      assertThat(off).isLessThanOrEqualTo(BigInteger.valueOf(500));
      if (off.equals(BigInteger.valueOf(500))) {
        assertThat(share % 2).isZero();
      }
    }
  }

  @Test
  void daysAreTheBrands() {
    Instant evening = Instant.parse("2026-07-15T21:59:59.999999999Z");
    assertThat(brand("Europe/Paris").dayOf(evening)).isEqualTo("2026-07-15");
    assertThat(brand("Europe/Paris").dayOf(evening.plusNanos(1))).isEqualTo("2026-07-16");
    assertThat(brand("America/Los_Angeles").dayOf(evening)).isEqualTo("2026-07-15");
    assertThat(brand("Pacific/Auckland").dayOf(evening)).isEqualTo("2026-07-16");
  }

  @Test
  void theHoursOfAYearFallOnDaysOf23Or24Or25() {
    assertThat(hoursThatAreNot24("Europe/Paris", 2026))
        .containsExactly("2026-03-29 23", "2026-10-25 25");
    assertThat(hoursThatAreNot24("America/New_York", 2026))
        .containsExactly("2026-03-08 23", "2026-11-01 25");
    // south of the equator, and 23 h on a day that begins at 01:00
    assertThat(hoursThatAreNot24("America/Santiago", 2024))
        .containsExactly("2024-04-06 25", "2024-09-08 23");
    assertThat(hoursThatAreNot24("Asia/Kathmandu", 2026)).isEmpty();
  }

  /// Counts, hour by hour, how many hours of a year fall on each of the brand's days.
  private static List<String> hoursThatAreNot24(String zone, int year) {
    Brand brand = brand(zone);
    List<String> found = new ArrayList<>();
    for (LocalDate day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
      // Kathmandu is 5:45 ahead: quarters of an hour count every zone right.
      Instant around = Instant.parse(day + "T00:00:00Z").minus(24, ChronoUnit.HOURS);
      int quarters = 0;
      for (int i = 0; i < 4 * 72; i++) {
        quarters += brand.dayOf(around.plusSeconds(900L * i)).equals(day) ? 1 : 0;
      }
      if (quarters != 96) {
        found.add(day + " " + quarters / 4);
      }
    }
    return found;
  }

  private static Brand brand(String zone, CommissionRule... rules) {
    return new Brand(
        "b1",
        "Maison Test",
        ZoneId.of(zone),
        Currency.getInstance("EUR"),
        DayOfWeek.MONDAY,
        List.of(rules),
        new ReadabilityBudget(500, 10));
  }
}
