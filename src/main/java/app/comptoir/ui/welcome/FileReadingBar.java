package app.comptoir.ui.welcome;

import app.comptoir.service.workspaces.FileLook;
import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.fx.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// What kind of export a file is, and how its dates and numbers are written: found out, or as the
/// person says.
final class FileReadingBar extends HBox {
  private final Messages messages;
  private final FileModel model;
  private final FileController controller;

  FileReadingBar(Messages messages, FileModel model, FileController controller) {
    this.messages = messages;
    this.model = model;
    this.controller = controller;
    getStyleClass().add("file-fields");
    ComboBox<String> preset = box("preset", this::title);
    model
        .lookProperty()
        .subscribe(
            look -> {
              List<String> names = new ArrayList<>(List.of(""));
              if (look != null) {
                look.presets().forEach(known -> names.add(known.name()));
              }
              if (!preset.getItems().equals(names)) {
                preset.getItems().setAll(names);
                preset.setValue("");
              }
            });
    ComboBox<String> dates = box("dates", word -> messages.now("file.dates." + word));
    dates.getItems().setAll("", "day-first", "month-first");
    ComboBox<String> decimals = box("decimals", word -> messages.now("file.decimals." + word));
    decimals.getItems().setAll("", "comma", "point");
    getChildren()
        .addAll(
            labelled("file.preset", preset),
            labelled("file.dates", dates),
            labelled("file.decimals", decimals));
  }

  private String title(String name) {
    FileLook look = model.lookProperty().get();
    return look == null
        ? name
        : look.presets().stream()
            .filter(preset -> preset.name().equals(name))
            .map(FileLook.Preset::title)
            .findFirst()
            .orElse(name);
  }

  private ComboBox<String> box(String word, UnaryOperator<String> label) {
    ComboBox<String> box = new ComboBox<>();
    box.setId("file-" + word);
    Runnable speak =
        () ->
            box.setConverter(
                new StringConverter<>() {
                  @Override
                  public String toString(@Nullable String value) {
                    return value == null || value.isEmpty()
                        ? messages.now("file.foundOut")
                        : label.apply(value);
                  }

                  @Override
                  public String fromString(String text) {
                    throw new UnsupportedOperationException("not typed");
                  }
                });
    messages.formatsProperty().subscribe(_ -> speak.run());
    model
        .readingProperty()
        .subscribe(reading -> box.setValue(reading.getOrDefault(word, "")));
    box.valueProperty()
        .subscribe(
            (_, now) -> {
              if (now != null) {
                controller.onReading(word, now);
              }
            });
    return box;
  }

  private VBox labelled(String key, ComboBox<String> box) {
    Label label = Nodes.label(messages, key, "field-label");
    label.setLabelFor(box);
    box.accessibleTextProperty().bind(messages.text(key));
    return new VBox(label, box);
  }
}
