package app.comptoir.ui.settings;

import app.comptoir.domain.settings.Network.Proxy;
import app.comptoir.service.workspaces.NetworkDesk.Answer;
import app.comptoir.service.workspaces.NetworkDesk.Certificate;
import app.comptoir.service.workspaces.NetworkDesk.Certificates;
import app.comptoir.ui.control.Buttons;
import app.comptoir.ui.control.ChoiceBar;
import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.fx.Formats;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.Outlet;
import app.comptoir.ui.fx.Texts;
import app.comptoir.ui.settings.NetworkModel.Test;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The rows about how platforms are reached.
final class NetworkSection {
  private static final PseudoClass UNFIT = PseudoClass.getPseudoClass("unfit");

  private final Rows rows;
  private final Messages messages;
  private final NetworkModel model;
  private final NetworkController controller;
  private final Outlet outlet;
  private final ObjectProperty<Use> use = new SimpleObjectProperty<>(this, "use", Use.SYSTEM);

  /// The kinds of proxies there are to choose from.
  enum Use {
    SYSTEM,
    NONE,
    ADDRESS;

    static Use of(Proxy proxy) {
      return switch (proxy) {
        case Proxy.OfSystem() -> SYSTEM;
        case Proxy.None() -> NONE;
        case Proxy.At _ -> ADDRESS;
      };
    }
  }

  NetworkSection(Rows rows, NetworkModel model, NetworkController controller, Outlet outlet) {
    this.rows = rows;
    this.messages = rows.messages();
    this.model = model;
    this.controller = controller;
    this.outlet = outlet;
    rows.model().value(Knob.PROXY).subscribe(proxy -> use.set(Use.of(proxy)));
  }

  List<SettingRow> rows() {
    return List.of(proxy(), certificates(), test());
  }

  private SettingRow proxy() {
    ChoiceBar<Use> bar =
        new ChoiceBar<>(
            List.of(Use.values()),
            value -> messages.text("settings.proxy." + value),
            use,
            this::onUse);
    TextField address = new TextField();
    address.setId("proxy-address");
    address.promptTextProperty().bind(messages.text("settings.proxy.prompt"));
    address.accessibleTextProperty().bind(messages.text("settings.proxy.prompt"));
    address.setPrefColumnCount(18);
    rows.model()
        .value(Knob.PROXY)
        .subscribe(
            now -> {
              if (now instanceof Proxy.At(String host, int port)) {
                address.setText(host + ":" + port);
              }
            });
    address.setOnAction(_ -> onAddress(address));
    address
        .focusedProperty()
        .subscribe(
            focused -> {
              if (!focused && !address.getText().isEmpty()) {
                onAddress(address);
              }
            });
    address.textProperty().subscribe(_ -> address.pseudoClassStateChanged(UNFIT, false));
    VBox control = new VBox(bar, Nodes.shownWhen(address, use.map(now -> now == Use.ADDRESS)));
    control.getStyleClass().add("setting-controls");
    control.setAlignment(Pos.CENTER_RIGHT);
    control.setMinWidth(Region.USE_PREF_SIZE);
    return rows.row("proxy", control, bar);
  }

  /// An address counts once there is one.
  private void onUse(Use chosen) {
    use.set(chosen);
    switch (chosen) {
      case SYSTEM -> rows.controller().onSet(Knob.PROXY, new Proxy.OfSystem());
      case NONE -> rows.controller().onSet(Knob.PROXY, new Proxy.None());
      case ADDRESS -> {}
    }
  }

  private void onAddress(TextField address) {
    if (use.get() != Use.ADDRESS) {
      return;
    }
    String text = address.getText().strip();
    int colon = text.lastIndexOf(':');
    try {
      rows.controller()
          .onSet(
              Knob.PROXY,
              new Proxy.At(
                  text.substring(0, Math.max(0, colon)),
                  Integer.parseInt(text.substring(colon + 1))));
    } catch (IllegalArgumentException _) {
      address.pseudoClassStateChanged(UNFIT, true);
    }
  }

  private SettingRow certificates() {
    Label held = new Label();
    held.setId("certificates");
    held.setWrapText(true);
    held.setMinHeight(Region.USE_PREF_SIZE);
    held.setMaxWidth(400);
    held.getStyleClass().add("setting-why");
    held.textProperty().bind(messages.format(model.trustedProperty(), this::held));
    Button choose = Buttons.text(messages, "settings.extraCa.choose", () -> {});
    choose.setId("choose-ca");
    choose.setOnAction(
        _ ->
            outlet
                .askForFile(choose.getScene().getWindow())
                .map(Path::toAbsolutePath)
                .ifPresent(f -> rows.controller().onSet(Knob.EXTRA_CA, f.toString())));
    Button remove =
        Buttons.text(
            messages, "settings.extraCa.remove", () -> rows.controller().onSet(Knob.EXTRA_CA, ""));
    remove.setId("remove-ca");
    Nodes.shownWhen(remove, rows.model().value(Knob.EXTRA_CA).map(file -> !file.isEmpty()));
    HBox buttons = new HBox(remove, choose);
    buttons.getStyleClass().add("setting-controls");
    buttons.setAlignment(Pos.CENTER_RIGHT);
    VBox control = new VBox(buttons, Nodes.shownWhen(held, held.textProperty().isNotEmpty()));
    control.setAlignment(Pos.CENTER_RIGHT);
    control.getStyleClass().add("setting-controls");
    control.setMinWidth(Region.USE_PREF_SIZE);
    return rows.row("extraCa", control, choose);
  }

  private String held(Formats formats, Certificates trusted) {
    if (trusted.fault() != null) {
      return messages.now("failure.NET-8") + " " + trusted.fault() + ". (NET-8)";
    }
    return trusted.all().stream()
        .map(one -> certificate(formats, one))
        .collect(Collectors.joining("\n\n"));
  }

  private String certificate(Formats formats, Certificate one) {
    ZoneId zone = ZoneId.systemDefault();
    return messages.now(
        "settings.extraCa.held",
        Texts.oneLine(one.subject()),
        formats.date(one.from().atZone(zone).toLocalDate()),
        formats.date(one.until().atZone(zone).toLocalDate()),
        one.sha256());
  }

  private SettingRow test() {
    Label answer = new Label();
    answer.setId("test-answer");
    answer.setWrapText(true);
    answer.setMaxWidth(340);
    answer.setMinHeight(Region.USE_PREF_SIZE);
    answer.getStyleClass().add("setting-example");
    answer.textProperty().bind(messages.format(model.testProperty(), (_, test) -> said(test)));
    Button go = Buttons.text(messages, "settings.test.button", controller::onTest);
    go.setId("test-connection");
    go.disableProperty().bind(model.testProperty().map(now -> now instanceof Test.Running));
    HBox control = new HBox(answer, go);
    control.getStyleClass().add("setting-controls");
    control.setAlignment(Pos.CENTER_RIGHT);
    return rows.row("test", control, go);
  }

  private String said(Test test) {
    return switch (test) {
      case Test.None() -> "";
      case Test.Running() -> messages.now("settings.test.running");
      case Test.Ended(Answer.Nothing()) -> messages.now("settings.test.nothing");
      case Test.Ended(Answer.Reached(String name)) ->
          messages.now("settings.test.reached", Texts.oneLine(name));
      case Test.Ended(Answer.NotReached(String code, String detail)) ->
          messages.find("failure." + code).orElseGet(() -> Texts.oneLine(detail))
              + " ("
              + code
              + ")";
    };
  }
}
