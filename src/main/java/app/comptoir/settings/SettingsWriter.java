package app.comptoir.settings;

import static app.comptoir.settings.SettingsReader.word;

import app.comptoir.domain.settings.Network;
import app.comptoir.domain.settings.Notifying;
import app.comptoir.domain.settings.Settings;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Puts settings into a document; what it holds besides stays.
final class SettingsWriter {
  /// Of the format of `settings.json`.
  static final int VERSION = 1;

  private SettingsWriter() {}

  /// @param root changed
  static void write(Settings settings, ObjectNode root) {
    root.put("version", VERSION);
    ObjectNode look = group(root, "look");
    look.put("theme", word(settings.look().theme()));
    look.put("language", word(settings.look().language()));
    look.put("density", word(settings.look().density()));
    ObjectNode numbers = group(root, "numbers");
    String region = settings.numbers().region();
    numbers.put("region", region == null ? "language" : region);
    numbers.put("weekStart", word(settings.numbers().weekStart()));
    notifying(settings.notifying(), group(root, "notifications"));
    group(root, "sync").put("live", settings.live());
    ObjectNode network = group(root, "network");
    network.put("proxy", proxy(settings.network().proxy()));
    network.put("extraCertificates", settings.network().extraCa());
    byBrand(
        settings.lines(),
        group(root, "readability"),
        "promotedPercent",
        (one, line) -> one.put("promotedPercent", line));
    byBrand(
        settings.plans(),
        group(root, "plan"),
        "netSalesAMonth",
        (one, plan) -> one.put("netSalesAMonth", plan));
  }

  private static void notifying(Notifying notifying, ObjectNode into) {
    into.put("offersWaiting", notifying.waiting());
    into.put("conflicts", notifying.conflicts());
    into.put("mentions", notifying.mentions());
    into.put("system", notifying.system());
    ObjectNode quiet = group(into, "quietHours");
    quiet.put("on", notifying.quiet().on());
    quiet.put("from", notifying.quiet().from().toString());
    quiet.put("until", notifying.quiet().until().toString());
  }

  private static String proxy(Network.Proxy proxy) {
    return switch (proxy) {
      case Network.Proxy.OfSystem() -> "system";
      case Network.Proxy.None() -> "none";
      case Network.Proxy.At(String host, int port) -> host + ":" + port;
    };
  }

  /// What stands there of a brand besides stays.
  private static <V> void byBrand(
      Map<String, V> values, ObjectNode into, String name, BiConsumer<ObjectNode, V> put) {
    for (String brand : into.propertyNames().toArray(String[]::new)) {
      if (!(into.get(brand) instanceof ObjectNode one)) {
        into.remove(brand);
      } else if (!values.containsKey(brand)) {
        one.remove(name);
        if (one.isEmpty()) {
          into.remove(brand);
        }
      }
    }
    new TreeMap<>(values).forEach((brand, value) -> put.accept(group(into, brand), value));
  }

  /// The group of that name; what stands there and is none gives way.
  private static ObjectNode group(ObjectNode root, String name) {
    JsonNode there = root.get(name);
    return there instanceof ObjectNode group ? group : root.putObject(name);
  }
}
