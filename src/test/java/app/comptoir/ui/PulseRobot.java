package app.comptoir.ui;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.api.FxRobotContext;
import org.testfx.robot.BaseRobot;
import org.testfx.robot.ClickRobot;
import org.testfx.robot.KeyboardRobot;
import org.testfx.robot.Motion;
import org.testfx.robot.MouseRobot;
import org.testfx.robot.TypeRobot;
import org.testfx.robot.impl.ClickRobotImpl;
import org.testfx.robot.impl.KeyboardRobotImpl;
import org.testfx.robot.impl.MouseRobotImpl;
import org.testfx.robot.impl.MoveRobotImpl;
import org.testfx.robot.impl.TypeRobotImpl;
import org.testfx.service.query.PointQuery;

/// TestFX's robot, but it waits for one pulse ([Fx#settle]) after each key, move and press, where
/// TestFX waits 50 ms each time.
public final class PulseRobot extends FxRobot {
  private final ClickRobot clicks;
  private final TypeRobot keys;

  public PulseRobot() {
    FxRobotContext parts = robotContext();
    MouseRobot mouse = new Mouse(parts.getBaseRobot());
    KeyboardRobot keyboard = new Keyboard(parts.getBaseRobot());
    MoveRobotImpl moves = new MoveRobotImpl(parts.getBaseRobot(), mouse, parts.getSleepRobot());
    clicks = new ClickRobotImpl(mouse, moves, parts.getSleepRobot());
    keys = new TypeRobotImpl(keyboard, parts.getSleepRobot());
  }

  @Override
  public FxRobot clickOn(MouseButton... buttons) {
    clicks.clickOn(buttons);
    return this;
  }

  @Override
  public FxRobot clickOn(PointQuery point, Motion motion, MouseButton... buttons) {
    clicks.clickOn(point, motion, buttons);
    return this;
  }

  @Override
  public FxRobot push(KeyCode... combination) {
    keys.push(combination);
    return this;
  }

  @Override
  public FxRobot push(KeyCodeCombination combination) {
    keys.push(combination);
    return this;
  }

  @Override
  public FxRobot type(KeyCode... codes) {
    keys.type(codes);
    return this;
  }

  @Override
  public FxRobot type(KeyCode code, int times) {
    keys.type(code, times);
    return this;
  }

  @Override
  public FxRobot write(String text) {
    BaseRobot robot = robotContext().getBaseRobot();
    Scene scene = Fx.on(PulseRobot::focused);
    for (char letter : text.toCharArray()) {
      robot.typeKeyboard(scene, KeyCode.UNDEFINED, String.valueOf(letter));
      Fx.settle();
    }
    return this;
  }

  private static Scene focused() {
    return Window.getWindows().stream()
        .filter(Window::isFocused)
        .findFirst()
        .orElseThrow(() -> new AssertionError("No window has the focus"))
        .getScene();
  }

  private static final class Mouse extends MouseRobotImpl {
    Mouse(BaseRobot robot) {
      super(robot);
    }

    @Override
    public void press(MouseButton... buttons) {
      pressNoWait(buttons);
      Fx.settle();
    }

    @Override
    public void release(MouseButton... buttons) {
      releaseNoWait(buttons);
      Fx.settle();
    }

    @Override
    public void move(Point2D to) {
      moveNoWait(to);
      Fx.settle();
    }
  }

  private static final class Keyboard extends KeyboardRobotImpl {
    Keyboard(BaseRobot robot) {
      super(robot);
    }

    @Override
    public void press(KeyCode... codes) {
      for (KeyCode code : codes) {
        pressNoWait(code);
        Fx.settle();
      }
    }

    @Override
    public void release(KeyCode... codes) {
      for (KeyCode code : List.of(codes)) {
        releaseNoWait(code);
        Fx.settle();
      }
    }
  }
}
