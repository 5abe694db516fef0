package app.comptoir.ui.tile;

import app.comptoir.domain.kpi.Kpi;
import app.comptoir.domain.kpi.KpiValue;
import app.comptoir.domain.kpi.Kpis;
import app.comptoir.domain.revenue.Coverage;
import app.comptoir.domain.revenue.WithoutRate;
import app.comptoir.ui.control.Delta;
import app.comptoir.ui.control.DeltaLabel;
import app.comptoir.ui.control.Help;
import app.comptoir.ui.control.HelpTopic;
import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.fx.Fonts;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.mvc.LoadModel;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// One key figure: name with its definition, value, change against a named comparison, course.
public final class KpiTile extends VBox {
  private static final int LARGEST = 28;
  private static final int SMALLEST = 14;

  /// Sizes below the largest; the style sheet has a rule for each.
  private static final List<Integer> SMALLER = List.of(24, 20, 17, SMALLEST);

  private final ObjectProperty<KpiFace> face =
      new SimpleObjectProperty<>(this, "face", KpiFace.NONE);
  private final Label value = new Label();
  private final ReadOnlyIntegerWrapper fitting =
      new ReadOnlyIntegerWrapper(this, "fitting", LARGEST);

  /// @param comparedWith names what the change is measured against; empty where nothing is compared
  /// @param comparable whether there is anything to measure the change against
  /// @param withoutRate what amounts lack
  /// @param coverage what of the money the sources tell
  /// @param load of the screen it is on
  public KpiTile(
      Messages messages,
      ObservableValue<String> comparedWith,
      ObservableValue<Boolean> comparable,
      ObservableValue<WithoutRate> withoutRate,
      ObservableValue<Coverage> coverage,
      LoadModel load) {
    getStyleClass().addAll("card-sheet", "kpi-tile");
    setMinWidth(0);
    HBox.setHgrow(this, Priority.ALWAYS);
    Label name =
        Nodes.whole(
            Nodes.label(messages.format(face, (_, f) -> name(messages, f, "")), "kpi-name"));
    Button info = Help.button(messages, this::topics, null);
    info.accessibleTextProperty().unbind();
    info.accessibleTextProperty()
        .bind(messages.format(face, (_, f) -> name(messages, f, ".definition")));
    info.setTooltip(
        Nodes.tooltip(messages.format(face, (_, f) -> name(messages, f, ".definition"))));
    Help.about(this, this::topics, null);
    Label lacking = RatePill.icon(messages, lacking(withoutRate));
    HBox head = new HBox(name, lacking, Nodes.spacer(), info);
    head.setAlignment(Pos.CENTER_LEFT);

    value.getStyleClass().add("kpi-value");
    value.textProperty().bind(messages.format(face, (f, now) -> f.figure(now.current())));
    Tooltip exact = Nodes.tooltip(messages.format(face, (f, now) -> f.exact(now.current())));
    value.setTooltip(exact);
    value.setMinWidth(0);
    value.textProperty().subscribe(_ -> fit());
    widthProperty().subscribe(_ -> fit());

    DeltaLabel delta =
        new DeltaLabel(
            messages, face.map(f -> Delta.of(f.current(), f.previous(), f.higherIsBetter())));
    Label against = Nodes.label(comparedWith, "kpi-against");
    against.setMinWidth(0);
    // In a narrow tile it gives way to the change itself.
    against.setTooltip(Nodes.tooltip(comparedWith));
    PartialMark partial = new PartialMark(messages, load);
    ObservableValue<String> untold = untold(messages, coverage, CoverageMark::words);
    Nodes.shownWhen(
        delta,
        Bindings.createBooleanBinding(
            () ->
                comparable.getValue()
                    && !load.partialProperty().get()
                    && !(face.get().current() instanceof KpiValue.Unknown
                        && !untold.getValue().isEmpty()),
            comparable,
            load.partialProperty(),
            face,
            untold));
    Label caption = CoverageMark.caption(untold, untold(messages, coverage, CoverageMark::brief));
    Nodes.shownWhen(
        against,
        Bindings.createBooleanBinding(
            () -> untold.getValue().isEmpty() && !load.partialProperty().get(),
            untold,
            load.partialProperty()));
    HBox change = new HBox(delta, against, caption, partial);
    change.getStyleClass().add("kpi-change");
    change
        .visibleProperty()
        .bind(
            against
                .textProperty()
                .isNotEmpty()
                .or(load.partialProperty())
                .or(caption.textProperty().isNotEmpty()));
    change.setAlignment(Pos.CENTER_LEFT);
    SparkTile spark = new SparkTile();
    face.subscribe(f -> spark.setValues(f.spark()));
    VBox.setVgrow(spark, Priority.ALWAYS);
    getChildren().addAll(head, value, change, spark);
    accessibleTextProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    name.getText()
                        + ": "
                        + exact.getText()
                        + ", "
                        + (untold.getValue().isEmpty() ? "" : untold.getValue() + ", ")
                        + (lacking.isVisible() ? lacking.getAccessibleText() + ", " : "")
                        + (partial.isVisible()
                            ? partial.getText()
                            : delta.isVisible() ? delta.getAccessibleText() : against.getText()),
                name.textProperty(),
                against.textProperty(),
                lacking.accessibleTextProperty(),
                exact.textProperty(),
                untold,
                partial.visibleProperty(),
                partial.textProperty(),
                delta.accessibleTextProperty()));
  }

  private interface Lack {
    String of(Messages messages, Kpi kpi, Coverage coverage, boolean unknown);
  }

  private ObservableValue<String> untold(
      Messages messages, ObservableValue<Coverage> coverage, Lack words) {
    return Bindings.createStringBinding(
        () -> {
          KpiFace now = face.get();
          return Optional.ofNullable(now.kpiId())
              .flatMap(Kpis::byId)
              .map(
                  kpi ->
                      words.of(
                          messages,
                          kpi,
                          coverage.getValue(),
                          now.current() instanceof KpiValue.Unknown))
              .orElse("");
        },
        face,
        coverage,
        messages.formatsProperty());
  }

  /// Counts and shares of counts lack nothing.
  private ObservableValue<WithoutRate> lacking(ObservableValue<WithoutRate> withoutRate) {
    return Bindings.createObjectBinding(
        () ->
            switch (face.get().current()) {
              case KpiValue.Amount _, KpiValue.Factor _ -> withoutRate.getValue();
              case KpiValue.Count _, KpiValue.Share _, KpiValue.Unknown _ -> WithoutRate.NONE;
            },
        face,
        withoutRate);
  }

  /// What it shows; set it to change it.
  public ObjectProperty<KpiFace> faceProperty() {
    return face;
  }

  private List<HelpTopic> topics() {
    String id = face.get().kpiId();
    return id == null ? List.of() : HelpTopic.ofKpi(id).stream().toList();
  }

  private static String name(Messages messages, KpiFace face, String suffix) {
    return face.kpiId() == null
        ? ""
        : messages.find("kpi." + face.kpiId() + suffix).orElse(face.kpiId());
  }

  /// The largest size in which the whole value can be read.
  private void fit() {
    double room = getWidth() - snappedLeftInset() - snappedRightInset();
    Text probe = new Text(value.getText());
    probe.setFont(Font.font(Fonts.SEMIBOLD, LARGEST));
    double widest = probe.getLayoutBounds().getWidth();
    fitting.set(
        widest <= room
            ? LARGEST
            : SMALLER.stream()
                .filter(size -> widest * size / LARGEST <= room)
                .findFirst()
                .orElse(SMALLEST));
  }

  private void write(int chosen) {
    for (int size : SMALLER) {
      value.pseudoClassStateChanged(PseudoClass.getPseudoClass("size-" + size), size == chosen);
    }
  }

  /// Writes the values of tiles beside each other in one size, the largest that fits all which are
  /// shown: they stand on one line.
  public static void even(List<KpiTile> tiles) {
    Runnable write =
        () -> {
          int size =
              tiles.stream()
                  .filter(Node::isManaged)
                  .mapToInt(tile -> tile.fitting.get())
                  .min()
                  .orElse(LARGEST);
          tiles.forEach(tile -> tile.write(size));
        };
    for (KpiTile tile : tiles) {
      tile.fitting.subscribe(write);
      tile.managedProperty().subscribe(write);
    }
  }
}
