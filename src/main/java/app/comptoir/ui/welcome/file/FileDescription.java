package app.comptoir.ui.welcome.file;

import app.comptoir.service.workspaces.FileChoice;
import app.comptoir.service.workspaces.FileLook;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A file as the person describes it. FX thread only.
public record FileDescription(FileModel model) {
  private static final String ROLE = "map.";

  /// As a file is described that was chosen and looked at.
  public void begin(FileLook look) {
    FileChoice suggested = look.suggested();
    String shop = suggested.shop();
    model.lookProperty().set(null);
    model.savedProperty().set("");
    model.readingProperty().set(suggested.reading());
    model.nameProperty().set(suggested.name());
    model.shopProperty().set(shop == null ? "" : shop);
    model.currencyProperty().set(suggested.currency().getCurrencyCode());
    model.zoneProperty().set(suggested.zone().getId());
    model.lookProperty().set(look);
  }

  /// The file as it may be imported; empty where something is missing, which is said then.
  public Optional<FileChoice> ready() {
    FileLook look = model.lookProperty().get();
    if (look == null || !look.ready() || model.work().reviewingProperty().get()) {
      return Optional.empty();
    }
    if (currency().isEmpty()) {
      model.faultProperty().set("welcome.file.currencyFault");
    } else if (zone().isEmpty()) {
      model.faultProperty().set("welcome.file.zoneFault");
    } else if (model.nameProperty().get().isBlank()) {
      model.faultProperty().set("welcome.file.nameFault");
    } else {
      return now();
    }
    return Optional.empty();
  }

  /// As it is now; empty where that is none that can be read.
  public Optional<FileChoice> now() {
    FileLook look = model.lookProperty().get();
    Optional<Currency> currency = currency();
    Optional<ZoneId> zone = zone();
    if (look == null || currency.isEmpty() || zone.isEmpty()) {
      return Optional.empty();
    }
    String shop = model.shopProperty().get().strip();
    return Optional.of(
        new FileChoice(
            look.suggested().file(),
            model.nameProperty().get().strip(),
            currency.get(),
            zone.get(),
            model.readingProperty().get(),
            model.beforeProperty().get(),
            shop.isEmpty() ? null : shop));
  }

  private Optional<Currency> currency() {
    try {
      String code = model.currencyProperty().get().strip().toUpperCase(Locale.ROOT);
      return Optional.of(Currency.getInstance(code));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private Optional<ZoneId> zone() {
    try {
      return Optional.of(ZoneId.of(model.zoneProperty().get().strip()));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /// With another word.
  ///
  /// @param word `preset`, `dates` or `decimals`
  /// @param value empty to have it found out
  public static Map<String, String> with(Map<String, String> reading, String word, String value) {
    Map<String, String> now = new TreeMap<>(reading);
    if (word.equals("preset")) {
      // What was said of columns was said of another kind of file.
      now.keySet().removeIf(key -> key.startsWith(ROLE));
    }
    now.remove(word);
    if (!value.isEmpty()) {
      now.put(word, value);
    }
    return Map.copyOf(now);
  }

  /// With another role of a column.
  ///
  /// @param role empty to have it found out
  public static Map<String, String> withRole(
      Map<String, String> reading, String column, String role) {
    Map<String, String> now = new TreeMap<>(reading);
    now.entrySet().removeIf(e -> e.getKey().startsWith(ROLE) && e.getValue().equals(column));
    if (!role.isEmpty()) {
      now.put(ROLE + role, column);
    }
    return Map.copyOf(now);
  }
}
