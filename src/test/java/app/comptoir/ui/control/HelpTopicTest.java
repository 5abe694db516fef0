package app.comptoir.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.domain.kpi.Kpi;
import app.comptoir.domain.kpi.Kpis;
import app.comptoir.domain.kpi.Totals;
import app.comptoir.domain.kpi.Totals.Journeys;
import app.comptoir.domain.revenue.WithoutRate;
import app.comptoir.ui.fx.Messages;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HelpTopicTest {
  /// Those of a shop, and of a brand that offers apps only.
  private static final List<Kpi> FIGURES =
      Stream.of(Journeys.NONE, new Journeys(0, 0, 9, 2))
          .flatMap(journeys -> Kpis.headline(totals(journeys)).stream())
          .distinct()
          .toList();

  private static Totals totals(Journeys journeys) {
    return new Totals(
        Currency.getInstance("EUR"),
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        WithoutRate.NONE,
        journeys);
  }

  @Test
  void everyFigureOfTheFirstRowHasItsDefinition() {
    assertThat(FIGURES).map(Kpi::id).allMatch(id -> HelpTopic.ofKpi(id).isPresent());
  }

  @Test
  void everyTopicIsToldInBothLanguages() {
    for (Locale language : Messages.LANGUAGES) {
      Messages messages = new Messages(language);
      for (HelpTopic topic : HelpTopic.values()) {
        String key = "help." + topic;
        assertThat(messages.find(key)).as(key).isPresent();
        assertThat(messages.find(key + ".how")).as(key).isPresent();
        assertThat(messages.find(key + ".counts")).as(key).isPresent();
        assertThat(messages.find(key + ".not")).as(key).isPresent();
        assertThat(messages.find("help.unit." + topic.unit())).as(key).isPresent();
        assertThat(messages.find("help.basis." + topic.basis())).as(key).isPresent();
      }
    }
  }

  /// The name in the help is the one on the tile.
  @Test
  void theNamesAreThoseOfTheTiles() {
    for (Locale language : Messages.LANGUAGES) {
      Messages messages = new Messages(language);
      for (Kpi kpi : FIGURES) {
        String topic = HelpTopic.ofKpi(kpi.id()).orElseThrow().name();
        assertThat(messages.now("help." + topic)).isEqualTo(messages.now("kpi." + kpi.id()));
      }
    }
  }
}
