package app.comptoir.domain.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.comptoir.domain.catalog.Brand;
import app.comptoir.domain.readability.ReadabilityBudget;
import app.comptoir.service.offers.ReadabilityLines;
import app.comptoir.service.workspaces.UnkeptSettings;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

  @ParameterizedTest
  @CsvSource({
    "19:00, 08:00, 18:59, false",
    "19:00, 08:00, 19:00, true",
    "19:00, 08:00, 00:00, true",
    "19:00, 08:00, 07:59, true",
    "19:00, 08:00, 08:00, false",
    "12:00, 14:00, 11:59, false",
    "12:00, 14:00, 12:00, true",
    "12:00, 14:00, 14:00, false",
    "09:00, 09:00, 03:00, true",
    "09:00, 09:00, 09:00, true",
  })
  void quietHoursMayGoOverMidnight(LocalTime from, LocalTime until, LocalTime now, boolean quiet) {
    assertThat(new Notifying.Quiet(true, from, until).holds(now)).isEqualTo(quiet);
    assertThat(new Notifying.Quiet(false, from, until).holds(now)).isFalse();
  }

  @Test
  void whatCannotBeSetIsRefused() {
    assertThatThrownBy(() -> Settings.USUAL.withLine("lumen", 101))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Settings.USUAL.numbers().withRegion("xx"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Network.Proxy.At("", 80))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Network.Proxy.At("proxy", 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theLineIsThePlatformsUntilThePersonSetsOne() {
    Brand brand =
        new Brand(
            "lumen",
            "Lumen",
            ZoneOffset.UTC,
            Currency.getInstance("EUR"),
            DayOfWeek.MONDAY,
            List.of(),
            new ReadabilityBudget(300, 8));
    UnkeptSettings settings = new UnkeptSettings(Settings.USUAL);
    ReadabilityLines lines = ReadabilityLines.in(settings);
    assertThat(lines.of(brand)).isEqualTo(new ReadabilityBudget(300, 8));
    settings.change(s -> s.withLine("lumen", 20).withLine("other", 90));
    assertThat(settings.now().lines()).isEqualTo(Map.of("lumen", 20, "other", 90));
    assertThat(lines.of(brand)).isEqualTo(new ReadabilityBudget(200, 8));
    settings.change(s -> s.withLine("lumen", null));
    assertThat(lines.of(brand)).isEqualTo(new ReadabilityBudget(300, 8));
  }
}
