package app.comptoir.settings;

import app.comptoir.domain.settings.Look;
import app.comptoir.domain.settings.Network;
import app.comptoir.domain.settings.Notifying;
import app.comptoir.domain.settings.Numbers;
import app.comptoir.domain.settings.SalesPlan;
import app.comptoir.domain.settings.Settings;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Understands as much of a settings document as can be understood: what is missing or faulty is as
/// usual, and each fault is named.
final class SettingsReader {
  private static final int LONGEST = 60;

  private final List<Fault> faults = new ArrayList<>();

  /// What could not be understood.
  ///
  /// @param where the place in the file and what it says there, in the file's own words
  /// @param why what was expected, for the log
  record Fault(String where, String why) {
    @Override
    public String toString() {
      return where + ": " + why;
    }
  }

  List<Fault> faults() {
    return List.copyOf(faults);
  }

  Settings read(ObjectNode root) {
    return new Settings(
        look(section(root, "look")),
        numbers(section(root, "numbers")),
        notifying(section(root, "notifications")),
        bool(section(root, "sync"), "sync", "live", Settings.USUAL.live()),
        network(section(root, "network")),
        byBrand(root, "readability", "promotedPercent", SettingsReader::share),
        byBrand(root, "plan", "netSalesAMonth", SettingsReader::plan));
  }

  private Look look(@Nullable ObjectNode node) {
    Look usual = Look.USUAL;
    return new Look(
        word(node, "look", "theme", Look.Theme.values(), usual.theme()),
        word(node, "look", "language", Look.Tongue.values(), usual.language()),
        word(node, "look", "density", Look.Density.values(), usual.density()));
  }

  private Numbers numbers(@Nullable ObjectNode node) {
    return new Numbers(
        value(node, "numbers", "region", Numbers.USUAL.region(), SettingsReader::region),
        word(node, "numbers", "weekStart", Numbers.WeekStart.values(), Numbers.USUAL.weekStart()));
  }

  private static @Nullable String region(JsonNode node) {
    String tag = text(node);
    return tag.equals("language") ? null : new Numbers(tag, Numbers.WeekStart.REGION).region();
  }

  private Notifying notifying(@Nullable ObjectNode node) {
    Notifying usual = Notifying.USUAL;
    Notifying.Quiet quiet = usual.quiet();
    String place = "notifications.quietHours";
    ObjectNode hours = node == null ? null : section(node, "quietHours", place);
    return new Notifying(
        bool(node, "notifications", "offersWaiting", usual.waiting()),
        bool(node, "notifications", "conflicts", usual.conflicts()),
        bool(node, "notifications", "mentions", usual.mentions()),
        bool(node, "notifications", "system", usual.system()),
        new Notifying.Quiet(
            bool(hours, place, "on", quiet.on()),
            time(hours, place, "from", quiet.from()),
            time(hours, place, "until", quiet.until())));
  }

  private Network network(@Nullable ObjectNode node) {
    return new Network(
        required(node, "network", "proxy", Network.USUAL.proxy(), SettingsReader::proxy),
        value(node, "network", "extraCertificates", null, SettingsReader::file));
  }

  private static Network.Proxy proxy(JsonNode node) {
    String text = text(node);
    int colon = text.lastIndexOf(':');
    return switch (text) {
      case "system" -> new Network.Proxy.OfSystem();
      case "none" -> new Network.Proxy.None();
      default -> {
        if (colon < 0) {
          throw new IllegalArgumentException("it is system, none or HOST:PORT");
        }
        yield new Network.Proxy.At(
            text.substring(0, colon), whole(text.substring(colon + 1), "a port"));
      }
    };
  }

  private static int whole(String text, String what) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException _) {
      throw new IllegalArgumentException(what + " is a whole number");
    }
  }

  private static @Nullable String file(JsonNode node) {
    return node.isNull() ? null : Network.USUAL.withExtraCa(text(node)).extraCa();
  }

  private <V> Map<String, V> byBrand(
      ObjectNode root, String group, String name, Function<JsonNode, @Nullable V> reader) {
    ObjectNode node = section(root, group);
    Map<String, V> all = new HashMap<>();
    if (node != null) {
      for (String brand : node.propertyNames()) {
        String place = group + "." + brand;
        ObjectNode one = section(node, brand, place);
        V value = value(one, place, name, null, reader);
        if (value != null) {
          all.put(brand, value);
        }
      }
    }
    return all;
  }

  private static Long plan(JsonNode node) {
    if (!node.isIntegralNumber() || !node.canConvertToLong()) {
      throw new IllegalArgumentException("it is a whole number");
    }
    return SalesPlan.require(node.longValue());
  }

  private static Integer share(JsonNode node) {
    if (!node.isIntegralNumber() || !node.canConvertToInt()) {
      throw new IllegalArgumentException("it is a whole number from 0 to 100");
    }
    return Settings.requireShare(node.intValue());
  }

  private @Nullable ObjectNode section(ObjectNode root, String name) {
    return section(root, name, name);
  }

  private @Nullable ObjectNode section(ObjectNode root, String name, String place) {
    return switch (root.get(name)) {
      case null -> null;
      case ObjectNode section -> section;
      default -> {
        fault(place, "it is a group in braces");
        yield null;
      }
    };
  }

  private boolean bool(@Nullable ObjectNode node, String place, String name, boolean usual) {
    return required(
        node,
        place,
        name,
        usual,
        value -> {
          if (!value.isBoolean()) {
            throw new IllegalArgumentException("it is true or false");
          }
          return value.booleanValue();
        });
  }

  private LocalTime time(@Nullable ObjectNode node, String place, String name, LocalTime usual) {
    return required(
        node,
        place,
        name,
        usual,
        value -> {
          try {
            return LocalTime.parse(text(value));
          } catch (DateTimeParseException _) {
            throw new IllegalArgumentException("it is a time of day such as 08:30");
          }
        });
  }

  private <E extends Enum<E>> E word(
      @Nullable ObjectNode node, String place, String name, E[] values, E usual) {
    return required(
        node,
        place,
        name,
        usual,
        value -> {
          String text = text(value);
          return Arrays.stream(values)
              .filter(one -> word(one).equals(text))
              .findFirst()
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "it is one of "
                              + String.join(
                                  ", ", Arrays.stream(values).map(SettingsReader::word).toList())));
        });
  }

  /// How a value is written in the file.
  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static String text(JsonNode node) {
    if (!node.isString()) {
      throw new IllegalArgumentException("it is a text in quotation marks");
    }
    return node.stringValue();
  }

  private <T> T required(
      @Nullable ObjectNode node, String place, String name, T usual, Function<JsonNode, T> reader) {
    T value = value(node, place, name, usual, reader);
    return value == null ? usual : value;
  }

  private <T> @Nullable T value(
      @Nullable ObjectNode node,
      String place,
      String name,
      @Nullable T usual,
      Function<JsonNode, @Nullable T> reader) {
    JsonNode value = node == null ? null : node.get(name);
    if (value == null) {
      return usual;
    }
    try {
      return reader.apply(value);
    } catch (IllegalArgumentException e) {
      fault(
          place + "." + name + ": " + shortened(value.toString()), String.valueOf(e.getMessage()));
      return usual;
    }
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }

  private void fault(String where, String why) {
    faults.add(new Fault(where, why));
  }
}
