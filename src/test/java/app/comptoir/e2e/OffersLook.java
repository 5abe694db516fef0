package app.comptoir.e2e;

import app.comptoir.bootstrap.Desktop;
import app.comptoir.ui.Fx;
import app.comptoir.ui.PulseRobot;
import app.comptoir.ui.Ui;
import app.comptoir.ui.fx.FxExecutor;
import app.comptoir.ui.fx.HeadlessScreen;
import app.comptoir.ui.fx.Outlet;
import app.comptoir.ui.fx.SnapshotCamera;
import app.comptoir.ui.fx.Theme;
import app.comptoir.ui.mvc.Destination;
import app.comptoir.ui.mvc.Place;
import app.comptoir.ui.shell.UiSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/// Walks through the Offers screen over the sample platform without a display, and takes a picture
/// at each step: `java @target/comptoir.args -cp … app.comptoir.e2e.OffersLook WORKSPACE FOLDER
/// STEPS…`, where a step is a key (`A`, `ENTER` …), `wait:MILLIS`, `size:WxH`, `lang:fr`, `dark`,
/// `light`, `type:TEXT`, `click:#id` or `shot:NAME`.
public final class OffersLook {
  private OffersLook() {}

  public static void main(String[] args) throws Exception {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    System.setProperty("java.awt.headless", "true");
    try (Desktop desktop = Desktop.open(Path.of(args[0]), null, Clock.systemUTC())) {
      Platform.startup(() -> {});
      Platform.setImplicitExit(false);
      Stage[] stage = new Stage[1];
      Ui ui = Fx.on(() -> open(desktop, stage));
      desktop.startAndCatchUp(Duration.ofMinutes(5));
      Thread.sleep(1500);
      Fx.run(() -> ui.router().goTo(new Place.Whole(Destination.OFFERS)));
      Thread.sleep(4000);
      PulseRobot robot = new PulseRobot();
      Fx.run(() -> stage[0].getScene().getRoot().lookup("#offers-queue").requestFocus());
      for (int i = 2; i < args.length; i++) {
        step(args[i], args[1], ui, stage[0], robot);
      }
      Fx.run(ui::close);
    }
    Platform.exit();
  }

  private static Ui open(Desktop desktop, Stage[] out) {
    HeadlessScreen.resize(1920, 1080);
    Stage stage = new Stage(StageStyle.UNDECORATED);
    out[0] = stage;
    Ui ui =
        Ui.open(
            stage,
            desktop.services(new FxExecutor()),
            new UiSettings(Theme.LIGHT, Locale.UK, "Sample workspace", true),
            new Nowhere(),
            _ -> {});
    stage.setX(0);
    stage.setY(0);
    stage.setWidth(1366);
    stage.setHeight(768);
    stage.show();
    return ui;
  }

  private static void step(String step, String folder, Ui ui, Stage stage, PulseRobot robot)
      throws InterruptedException {
    String rest = step.substring(step.indexOf(':') + 1);
    switch (step.split(":", 2)[0]) {
      case "wait" -> Thread.sleep(Long.parseLong(rest));
      case "dark" -> Fx.run(() -> ui.theming().themeProperty().set(Theme.DARK));
      case "light" -> Fx.run(() -> ui.theming().themeProperty().set(Theme.LIGHT));
      case "lang" ->
          Fx.run(
              () ->
                  ui.messages()
                      .localeProperty()
                      .set(rest.equals("fr") ? Locale.FRANCE : Locale.UK));
      case "size" -> {
        String[] parts = rest.split("x", 2);
        Fx.run(
            () -> {
              stage.setWidth(Double.parseDouble(parts[0]));
              stage.setHeight(Double.parseDouble(parts[1]));
            });
      }
      case "type" -> robot.write(rest);
      case "click" -> robot.clickOn(rest);
      case "go" -> Fx.run(() -> ui.router().goTo(new Place.Whole(Destination.valueOf(rest))));
      case "shot" -> {
        Thread.sleep(700);
        Image image = Fx.on(() -> SnapshotCamera.of(stage.getScene()));
        SnapshotCamera.write(image, Path.of(folder, rest + ".png"));
      }
      default -> robot.push(KeyCode.valueOf(step));
    }
    Thread.sleep(250);
  }

  private static final class Nowhere implements Outlet {
    @Override
    public Optional<Path> askWhereToSave(javafx.stage.Window owner, String suggestedName) {
      return Optional.of(Path.of(System.getProperty("java.io.tmpdir"), suggestedName));
    }

    @Override
    public void copyPicture(Image picture) {}
  }
}
