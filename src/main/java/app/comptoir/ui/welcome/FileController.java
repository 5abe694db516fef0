package app.comptoir.ui.welcome;

import app.comptoir.common.Tasks;
import app.comptoir.service.workspaces.FileChoice;
import app.comptoir.service.workspaces.FileLook;
import app.comptoir.service.workspaces.TroubleException;
import app.comptoir.service.workspaces.Workspaces.Trouble;
import app.comptoir.ui.mvc.Controller;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Takes what a person says of an order file, and shows how it is understood then: all of it is
/// read in the background again after each word.
public final class FileController extends Controller {
  private final FileModel model;
  private final WelcomeParts parts;
  private final Tasks.Lane reviews;
  private final Consumer<Trouble> failed;

  /// @param failed told why a file cannot be looked at
  FileController(FileModel model, WelcomeParts parts, Consumer<Trouble> failed) {
    this.model = model;
    this.parts = parts;
    this.reviews = parts.tasks().lane("review order file");
    this.failed = failed;
  }

  @Override
  protected void onActivate() {
    WelcomeParts.Adding adding = parts.adding();
    if (adding != null) {
      parts.tasks().run("list shops", adding.files()::shops, model.shopsProperty()::set, _ -> {});
    }
    whileActive(model.nameProperty().subscribe((_, _) -> model.faultProperty().set("")));
    whileActive(model.shopProperty().subscribe((_, _) -> typed()));
    whileActive(model.currencyProperty().subscribe((_, _) -> typed()));
    whileActive(model.zoneProperty().subscribe((_, _) -> typed()));
  }

  @Override
  protected void onDeactivate() {
    reviews.drop();
  }

  /// Says which files of the shop are read before the one that is looked at.
  void after(List<Path> others) {
    model.beforeProperty().set(List.copyOf(others));
  }

  /// A file was chosen; these are its first rows.
  void recognised(FileLook look) {
    FileChoice suggested = look.suggested();
    model.lookProperty().set(null);
    model.savedProperty().set("");
    model.readingProperty().set(suggested.reading());
    String shop = suggested.shop();
    model.nameProperty().set(suggested.name());
    model.shopProperty().set(shop == null ? "" : shop);
    model.currencyProperty().set(suggested.currency().getCurrencyCode());
    model.zoneProperty().set(suggested.zone().getId());
    model.lookProperty().set(look);
    review();
  }

  /// Says how the file is to be read.
  ///
  /// @param word `preset`, `dates` or `decimals`
  /// @param value empty to have it found out
  public void onReading(String word, String value) {
    Map<String, String> reading = new TreeMap<>(model.readingProperty().get());
    if (word.equals("preset")) {
      // What was said of columns was said of another kind of file.
      reading.keySet().removeIf(key -> key.startsWith("map."));
    }
    reading.remove(word);
    if (!value.isEmpty()) {
      reading.put(word, value);
    }
    read(reading);
  }

  /// Says what a column holds.
  ///
  /// @param role empty to have it found out
  public void onRole(String column, String role) {
    Map<String, String> reading = new TreeMap<>(model.readingProperty().get());
    reading.entrySet().removeIf(e -> e.getKey().startsWith("map.") && e.getValue().equals(column));
    if (!role.isEmpty()) {
      reading.put("map." + role, column);
    }
    read(reading);
  }

  private void read(Map<String, String> reading) {
    if (!reading.equals(model.readingProperty().get())) {
      model.readingProperty().set(Map.copyOf(reading));
      review();
    }
  }

  private void typed() {
    model.faultProperty().set("");
    FileLook look = model.lookProperty().get();
    if (look != null
        && described().filter(choice -> !choice.equals(look.suggested())).isPresent()) {
      review();
    }
  }

  private void review() {
    Optional<FileChoice> choice = described();
    if (choice.isEmpty()) {
      return;
    }
    model.reviewingProperty().set(true);
    reviews.submit(
        () -> parts.looks().review(choice.get()),
        look -> {
          model.reviewingProperty().set(false);
          model.lookProperty().set(look);
        },
        e -> {
          model.reviewingProperty().set(false);
          failed.accept(TroubleException.of(e));
        });
  }

  /// Saves how the file is read under a name.
  public void onSave(String title) {
    Optional<FileChoice> choice = described();
    if (choice.isEmpty() || title.isBlank()) {
      return;
    }
    parts
        .tasks()
        .run(
            "save kind of export",
            () -> {
              parts.looks().save(choice.get(), title.strip());
              return title.strip();
            },
            model.savedProperty()::set,
            e -> failed.accept(TroubleException.of(e)));
  }

  /// The file as it may be imported; empty where something is missing, which is said then.
  Optional<FileChoice> ready() {
    FileLook look = model.lookProperty().get();
    if (look == null || !look.ready() || model.reviewingProperty().get()) {
      return Optional.empty();
    }
    if (currency().isEmpty()) {
      model.faultProperty().set("welcome.file.currencyFault");
    } else if (zone().isEmpty()) {
      model.faultProperty().set("welcome.file.zoneFault");
    } else if (model.nameProperty().get().isBlank()) {
      model.faultProperty().set("welcome.file.nameFault");
    } else {
      return described();
    }
    return Optional.empty();
  }

  private Optional<FileChoice> described() {
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
}
