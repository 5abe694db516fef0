package app.comptoir.ui.settings;

import app.comptoir.domain.money.Money;
import app.comptoir.domain.settings.Look;
import app.comptoir.domain.settings.Numbers;
import app.comptoir.ui.control.ChoiceBar;
import app.comptoir.ui.fx.Formats;
import app.comptoir.ui.fx.Messages;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The rows of those sections that are nothing but settings.
final class Sections {
  private static final Money EXAMPLE = new Money(123_456_789, Currency.getInstance("EUR"));
  private static final List<Integer> SIZES = List.of(100, 125, 150, 175, 200);
  private static final int HALF_HOURS = 48;
  private static final int HALF_HOUR = 30;

  private Sections() {}

  static List<SettingRow> look(Rows rows) {
    return List.of(
        rows.choice(Knob.THEME, Look.Theme.values()),
        rows.choice(Knob.LANGUAGE, Look.Tongue.values()),
        textSize(rows),
        rows.choice(Knob.DENSITY, Look.Density.values()));
  }

  private static SettingRow textSize(Rows rows) {
    ChoiceBar<Integer> bar =
        new ChoiceBar<>(
            SIZES,
            size -> rows.messages().formatsProperty().map(f -> f.percent(size / 100.0, 0)),
            rows.model()
                .textScaleProperty()
                .map(scale -> (int) Math.round(scale.doubleValue() * 100)),
            rows.controller()::onTextScale);
    return rows.row("textSize", bar, bar);
  }

  /// @param now for the example
  static List<SettingRow> numbers(Rows rows, Instant now) {
    Messages messages = rows.messages();
    List<String> regions = Stream.concat(Stream.of(""), Numbers.REGIONS.stream()).toList();
    return List.of(
        rows.list(Knob.REGION, regions, (_, tag) -> region(messages, tag)),
        rows.shown("example", messages.formatsProperty().map(f -> example(f, now))),
        rows.choice(Knob.WEEK_START, Numbers.WeekStart.values()));
  }

  private static String region(Messages messages, String tag) {
    if (tag.isEmpty()) {
      return messages.now("settings.region.language");
    }
    Locale language = messages.localeProperty().get();
    Locale region = Locale.forLanguageTag(tag);
    return region.getDisplayCountry(language)
        + " ("
        + region.getDisplayLanguage(language).toLowerCase(language)
        + ")";
  }

  private static String example(Formats formats, Instant now) {
    ZoneId zone = ZoneId.systemDefault();
    return formats.money(EXAMPLE)
        + "   "
        + formats.percent(0.0238, 2)
        + "   "
        + formats.date(now.atZone(zone).toLocalDate())
        + "   "
        + formats.time(now, zone);
  }

  /// Says what the system does beside what it is for.
  private static SettingRow systemNotices(Rows rows) {
    return rows.flag(
        Knob.SYSTEM,
        rows.model()
            .systemProperty()
            .flatMap(state -> rows.messages().text("settings.system.why." + state)));
  }

  static List<SettingRow> notifications(Rows rows) {
    List<LocalTime> times =
        IntStream.range(0, HALF_HOURS)
            .mapToObj(i -> LocalTime.MIDNIGHT.plusMinutes((long) i * HALF_HOUR))
            .toList();
    List<SettingRow> all =
        new ArrayList<>(
            List.of(
                rows.flag(Knob.WAITING),
                rows.flag(Knob.CONFLICTS),
                rows.flag(Knob.MENTIONS),
                systemNotices(rows),
                rows.flag(Knob.QUIET)));
    all.add(rows.list(Knob.QUIET_FROM, times, (f, time) -> f.timeOfDay(time)));
    all.add(rows.list(Knob.QUIET_UNTIL, times, (f, time) -> f.timeOfDay(time)));
    return all;
  }
}
