package app.comptoir.ui.fx;

import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.nio.ByteBuffer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Enlarges the screen of JavaFX's headless platform, which is 1000×1000 whatever one wants
/// (JDK-8364201). Needs `com.sun.glass.ui` exported and, with its headless package, opened; does
/// nothing on a real screen.
public final class HeadlessScreen {
  private static final Logger LOG = LoggerFactory.getLogger(HeadlessScreen.class);
  private static final int BYTES_PER_PIXEL = 4;
  private static final int DEPTH = 32;
  private static final int DPI = 96;

  private HeadlessScreen() {}

  public static boolean headless() {
    return "Headless".equalsIgnoreCase(System.getProperty("glass.platform"));
  }

  /// Makes the screen `width` × `height` pixels. On the FX thread, before a stage is shown.
  ///
  /// @return false where there is a real screen, or this JavaFX keeps its screen elsewhere
  public static boolean resize(int width, int height) {
    FxExecutor.requireFxThread();
    if (!headless()) {
      return false;
    }
    try {
      Object glass = com.sun.glass.ui.Application.GetApplication();
      field(glass, "screens").set(glass, new com.sun.glass.ui.Screen[] {screen(width, height)});
      field(glass, "frameBuffer").set(glass, ByteBuffer.allocate(width * height * BYTES_PER_PIXEL));
      com.sun.glass.ui.Screen.notifySettingsChanged();
      return true;
    } catch (ReflectiveOperationException | InaccessibleObjectException e) {
      LOG.warn("The headless screen stays at its own size", e);
      return false;
    }
  }

  private static Field field(Object owner, String name) throws NoSuchFieldException {
    Field field = owner.getClass().getDeclaredField(name);
    field.setAccessible(true);
    return field;
  }

  private static com.sun.glass.ui.Screen screen(int w, int h) {
    return new com.sun.glass.ui.Screen(
        0, DEPTH, 0, 0, w, h, 0, 0, w, h, 0, 0, w, h, DPI, DPI, 1f, 1f, 1f, 1f);
  }
}
