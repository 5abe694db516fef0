package app.comptoir.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.platform.shopify.SimulatedShop;
import app.comptoir.secrets.Secrets;
import app.comptoir.settings.SettingsFile;
import app.comptoir.simulated.shopify.ShopServer;
import app.comptoir.ui.Fx;
import app.comptoir.ui.OnScreen;
import app.comptoir.ui.Ui;
import app.comptoir.ui.fx.HeadlessScreen;
import app.comptoir.ui.fx.Outlet;
import app.comptoir.ui.fx.Theme;
import app.comptoir.window.KeptLooks;
import app.comptoir.window.WindowLife;
import app.comptoir.workspace.WorkspaceFolders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// A shop is connected from an empty home, by the window alone.
@OnScreen
@ExtendWith(ApplicationExtension.class)
class ShopOnWelcomeTest {
  @TempDir Path folder;
  private final FxRobot robot = new FxRobot();
  private SimulatedShop shop;
  private Path workspaces;
  private KeptLooks looks;
  private Stage stage;
  private WindowLife life;

  private static final class NoHands implements Outlet {
    @Override
    public Optional<Path> askWhereToSave(@Nullable Window owner, String suggestedName) {
      return Optional.empty();
    }

    @Override
    public Optional<Path> askForFile(@Nullable Window owner) {
      return Optional.empty();
    }

    @Override
    public void copyText(String text) {}

    @Override
    public void copyPicture(Image picture) {}
  }

  @Start
  void keep(Stage first) {
    stage = first;
  }

  @BeforeEach
  void open() throws Exception {
    shop = SimulatedShop.inEuros();
    shop.world.sells("CUP", "Cup", "12.00");
    shop.world.order(Instant.now(), shop.world.goods("ORDER", "CUP", 1, "12.00", "2.00", "0"));
    shop.world.withdraw("read_all_orders");
    Path settings = Files.createDirectory(folder.resolve("settings"));
    workspaces = folder.resolve("workspaces");
    WorkspaceOpener opening =
        new WorkspaceOpener(
            null,
            new Secrets(
                () -> {
                  throw new IllegalStateException("none");
                },
                Secrets.LIMIT),
            new WorkspaceFolders(workspaces, new SettingsFile("last.properties", () -> settings)),
            _ -> false,
            settings,
            Clock.systemUTC());
    looks = new KeptLooks(settings, Clock.systemUTC());
    Fx.run(
        () -> {
          HeadlessScreen.resize(1366, 768);
          stage.setX(0);
          stage.setY(0);
          stage.setScene(null);
          Ui.paintSkeleton(stage, Theme.LIGHT);
          stage.setWidth(1366);
          stage.setHeight(768);
          life =
              WindowLife.begin(stage, opening, new WindowLife.Surroundings(new NoHands(), looks));
          life.welcome(null);
        });
  }

  @AfterEach
  void close() {
    if (life != null) {
      Fx.run(life::close);
      looks.close();
    }
    if (shop != null) {
      shop.close();
    }
  }

  @Test
  void aShopIsTestedBeforeAnythingIsStoredAndThenFollowed() {
    press("welcome-shopify");
    press("shop-test");
    assertThat(text("shop-fault")).isNotEmpty();

    type("shop-address", shop.server.address().toString());
    type("shop-client", ShopServer.CLIENT);
    type("shop-secret", "shpss_wrong");
    press("shop-test");
    Fx.until("refused", () -> texts("#welcome-trouble .label").toString().contains("AUTH-1"));
    assertThat(workspaces).doesNotExist();

    type("shop-secret", ShopServer.SECRET);
    press("shop-test");
    Fx.until("answered", () -> !text("shop-answer").isEmpty());
    assertThat(text("shop-answer")).contains("Maison Simulée", "EUR", "Europe/Paris");
    assertThat(stage.getScene().lookup("#shop-wall").isVisible()).isTrue();
    assertThat(workspaces).doesNotExist();

    type("shop-address", shop.server.address() + "/");
    assertThat(stage.getScene().lookup("#shop-follow").isDisabled()).isTrue();
    press("shop-test");
    Fx.until("answered again", () -> !text("shop-answer").isEmpty());
    press("shop-follow");
    Fx.until("net sales", () -> texts(".label").stream().anyMatch(t -> t.contains("10.00")));
    assertThat(workspaces.resolve("maison-simulee")).isDirectory();
  }

  private void press(String id) {
    Fx.until(id, () -> robot.lookup("#" + id).tryQuery().isPresent());
    robot.clickOn("#" + id);
  }

  private void type(String id, String text) {
    Fx.run(() -> ((TextField) stage.getScene().lookup("#" + id)).setText(text));
  }

  private String text(String id) {
    return ((Labeled) stage.getScene().lookup("#" + id)).getText();
  }

  private List<String> texts(String selector) {
    return stage.getScene().getRoot().lookupAll(selector).stream()
        .filter(Labeled.class::isInstance)
        .map((Node node) -> ((Labeled) node).getText())
        .toList();
  }
}
