package app.comptoir.ui.welcome;

import app.comptoir.service.workspaces.FileLook;
import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.welcome.file.FileModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.geometry.VPos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// What kind of export a file is, and how its dates and numbers are written: found out, or as the
/// person says.
final class FileReadingBar extends FlowPane {
  private static final double GAP = 12;
  private static final List<String> DATES = List.of("day-first", "month-first");
  private static final List<String> DECIMALS = List.of("comma", "point");

  private final Messages messages;
  private final FileModel model;
  private final FileController controller;

  FileReadingBar(Messages messages, FileModel model, FileController controller) {
    this.messages = messages;
    this.model = model;
    this.controller = controller;
    setHgap(GAP);
    setVgap(GAP);
    setRowValignment(VPos.BOTTOM);
    ComboBox<String> preset = box("preset", this::title, FileReadingBar::presetFound);
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
                preset.setValue(model.readingProperty().get().getOrDefault("preset", ""));
              }
            });
    ComboBox<String> dates = box("dates", this::dates, look -> manner(look, DATES));
    offer(dates, DATES);
    ComboBox<String> decimals = box("decimals", this::decimals, look -> manner(look, DECIMALS));
    offer(decimals, DECIMALS);
    getChildren()
        .addAll(
            labelled("file.preset", preset),
            labelled("file.dates", dates),
            labelled("file.decimals", decimals),
            new FileSaving(messages, model, controller));
  }

  private String title(String name) {
    FileLook look = model.lookProperty().get();
    return messages.find("file.title." + name).orElseGet(() -> title(name, look));
  }

  private static String title(String name, @Nullable FileLook look) {
    return look == null
        ? name
        : look.presets().stream()
            .filter(preset -> preset.name().equals(name))
            .map(FileLook.Preset::title)
            .findFirst()
            .orElse(name);
  }

  private String dates(String order) {
    return messages.now("file.dates." + order);
  }

  private String decimals(String sign) {
    return messages.now("file.decimals." + sign);
  }

  private static void offer(ComboBox<String> box, List<String> values) {
    box.getItems().add("");
    box.getItems().addAll(values);
  }

  /// The preset a file was recognised as; empty where none.
  private static String presetFound(FileLook look) {
    return look.presets().stream().anyMatch(p -> p.name().equals(look.preset()))
        ? look.preset()
        : "";
  }

  /// How all columns are written for which that matters; empty where none is or they differ.
  private static String manner(FileLook look, List<String> of) {
    List<String> found =
        look.columns().stream()
            .map(FileLook.Column::manner)
            .filter(of::contains)
            .distinct()
            .toList();
    return found.size() == 1 ? found.getFirst() : "";
  }

  /// @param found what was found out where nothing is said; empty where nothing was
  private ComboBox<String> box(
      String word, UnaryOperator<String> label, Function<FileLook, String> found) {
    ComboBox<String> box = new ComboBox<>();
    box.setId("file-" + word);
    Runnable speak =
        () ->
            box.setConverter(
                new StringConverter<>() {
                  @Override
                  public String toString(@Nullable String value) {
                    if (value != null && !value.isEmpty()) {
                      return label.apply(value);
                    }
                    FileLook look = model.lookProperty().get();
                    String known = look == null ? "" : found.apply(look);
                    return known.isEmpty()
                        ? messages.now("file.foundOut")
                        : messages.now("file.foundOut.as", label.apply(known));
                  }

                  @Override
                  public String fromString(String text) {
                    throw new UnsupportedOperationException("not typed");
                  }
                });
    messages.formatsProperty().subscribe(_ -> speak.run());
    model.lookProperty().subscribe(_ -> speak.run());
    model.readingProperty().subscribe(reading -> box.setValue(reading.getOrDefault(word, "")));
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
