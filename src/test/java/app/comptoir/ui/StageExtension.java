package app.comptoir.ui;

import java.lang.reflect.Method;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.Start;

/// Starts JavaFX, hands the one stage of the process to the method that is marked [Start], and
/// hides all windows after each test. TestFX's own extension does the same, but sleeps for 300 ms
/// about each test.
public final class StageExtension
    implements BeforeEachCallback, AfterEachCallback, ParameterResolver {

  @Override
  public void beforeEach(ExtensionContext context) throws TimeoutException {
    // Anew each time: TestFX keeps every event of the stage, with where it went, until then.
    Stage stage = FxToolkit.registerPrimaryStage();
    Object test = context.getRequiredTestInstance();
    for (Method start :
        AnnotationSupport.findAnnotatedMethods(
            test.getClass(), Start.class, HierarchyTraversalMode.TOP_DOWN)) {
      start.setAccessible(true);
      Fx.on(() -> start.invoke(test, stage));
    }
    Fx.settle();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Fx.run(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    Fx.settle();
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == PulseRobot.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return new PulseRobot();
  }
}
