package app.comptoir.ui.settings;

import app.comptoir.domain.settings.Look;
import app.comptoir.domain.settings.Network;
import app.comptoir.domain.settings.Numbers;
import app.comptoir.domain.settings.Settings;
import java.time.LocalTime;
import java.util.function.BiFunction;
import java.util.function.Function;

/// One thing that can be set: how it is read from the settings, and what they are with another
/// value.
///
/// @param key its messages are `settings.<key>` and `settings.<key>.why`
record Knob<T>(String key, Function<Settings, T> get, BiFunction<Settings, T, Settings> with) {

  static final Knob<Look.Theme> THEME =
      new Knob<>("theme", s -> s.look().theme(), (s, v) -> s.withLook(s.look().withTheme(v)));
  static final Knob<Look.Tongue> LANGUAGE =
      new Knob<>(
          "language", s -> s.look().language(), (s, v) -> s.withLook(s.look().withLanguage(v)));
  static final Knob<Look.Density> DENSITY =
      new Knob<>("density", s -> s.look().density(), (s, v) -> s.withLook(s.look().withDensity(v)));

  /// A language tag; empty for the habits of the language.
  static final Knob<String> REGION =
      new Knob<>(
          "region",
          s -> s.numbers().region() == null ? "" : s.numbers().region(),
          (s, v) -> s.withNumbers(s.numbers().withRegion(v.isEmpty() ? null : v)));

  static final Knob<Numbers.WeekStart> WEEK_START =
      new Knob<>(
          "weekStart",
          s -> s.numbers().weekStart(),
          (s, v) -> s.withNumbers(s.numbers().withWeekStart(v)));
  static final Knob<Boolean> WAITING =
      new Knob<>(
          "waiting",
          s -> s.notifying().waiting(),
          (s, v) -> s.withNotifying(s.notifying().withWaiting(v)));
  static final Knob<Boolean> CONFLICTS =
      new Knob<>(
          "conflicts",
          s -> s.notifying().conflicts(),
          (s, v) -> s.withNotifying(s.notifying().withConflicts(v)));
  static final Knob<Boolean> MENTIONS =
      new Knob<>(
          "mentions",
          s -> s.notifying().mentions(),
          (s, v) -> s.withNotifying(s.notifying().withMentions(v)));
  static final Knob<Boolean> SYSTEM =
      new Knob<>(
          "system",
          s -> s.notifying().system(),
          (s, v) -> s.withNotifying(s.notifying().withSystem(v)));
  static final Knob<Boolean> QUIET =
      new Knob<>(
          "quiet",
          s -> s.notifying().quiet().on(),
          (s, v) -> s.withNotifying(s.notifying().withQuiet(s.notifying().quiet().withOn(v))));
  static final Knob<LocalTime> QUIET_FROM =
      new Knob<>(
          "quietFrom",
          s -> s.notifying().quiet().from(),
          (s, v) -> s.withNotifying(s.notifying().withQuiet(s.notifying().quiet().withFrom(v))));
  static final Knob<Boolean> LIVE = new Knob<>("live", Settings::live, Settings::withLive);
  static final Knob<Network.Proxy> PROXY =
      new Knob<>(
          "proxy", s -> s.network().proxy(), (s, v) -> s.withNetwork(s.network().withProxy(v)));

  /// Path of a file; empty for none.
  static final Knob<String> EXTRA_CA =
      new Knob<>(
          "extraCa",
          s -> s.network().extraCa() == null ? "" : s.network().extraCa(),
          (s, v) -> s.withNetwork(s.network().withExtraCa(v.isEmpty() ? null : v)));

  static final Knob<LocalTime> QUIET_UNTIL =
      new Knob<>(
          "quietUntil",
          s -> s.notifying().quiet().until(),
          (s, v) -> s.withNotifying(s.notifying().withQuiet(s.notifying().quiet().withUntil(v))));
}
