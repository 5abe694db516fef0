package app.comptoir.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.platform.shopify.SimulatedShop;
import app.comptoir.simulated.shopify.ShopServer;
import app.comptoir.ui.Fx;
import app.comptoir.ui.OnScreen;
import app.comptoir.window.KeptLooks;
import app.comptoir.window.WindowLife;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
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
    Files.createDirectory(folder.resolve("settings"));
    workspaces = folder.resolve("workspaces");
    WorkspaceOpener opening =
        LifeRig.opener(
            folder,
            () -> {
              throw new IllegalStateException("none");
            },
            _ -> false);
    looks = new KeptLooks(folder.resolve("settings"), Clock.systemUTC());
    life = LifeRig.begin(stage, opening, looks, new LifeRig.Hands());
    Fx.run(() -> life.welcome(null));
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
    Fx.until("live", () -> texts(".status-bar .label").toString().contains("Live"));
    assertThat(texts(".live-row .label"))
        .as("a shop knows no steps")
        .contains("–")
        .doesNotContain("0");
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
