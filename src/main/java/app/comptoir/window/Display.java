package app.comptoir.window;

import app.comptoir.ui.fx.HeadlessScreen;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds out whether a window can be opened, before JavaFX tries and fails in its own words.
@SuppressWarnings("restricted") // native access is granted to the program in its run arguments
public final class Display {
  private static final Logger log = LoggerFactory.getLogger(Display.class);

  private Display() {}

  /// Why no window can be opened here, as one sentence with what to do; empty where one can, be it
  /// on JavaFX's screen in memory.
  public static Optional<String> missing() {
    if (HeadlessScreen.headless()) {
      return Optional.empty();
    }
    if (!System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")) {
      return Optional.empty();
    }
    if (System.getenv("DISPLAY") == null && System.getenv("WAYLAND_DISPLAY") == null) {
      return Optional.of(
          "There is no display here (DISPLAY is not set), so Comptoir does its work without a"
              + " window.");
    }
    if (!library("libgtk-3.so.0")) {
      return Optional.of(
          "GTK 3 is missing, so Comptoir does its work without a window; install the package"
              + " libgtk-3-0 to see it.");
    }
    if (!displayOpens()) {
      return Optional.of(
          "The display %s does not answer, so Comptoir does its work without a window."
              .formatted(System.getenv("DISPLAY")));
    }
    return Optional.empty();
  }

  private static boolean library(String name) {
    try (Arena arena = Arena.ofConfined()) {
      SymbolLookup.libraryLookup(name, arena);
      return true;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  /// Asks the X server, which JavaFX's GTK windows need even under Wayland.
  private static boolean displayOpens() {
    try (Arena arena = Arena.ofConfined()) {
      SymbolLookup x11 = SymbolLookup.libraryLookup("libX11.so.6", arena);
      Linker linker = Linker.nativeLinker();
      MemorySegment display =
          (MemorySegment)
              linker
                  .downcallHandle(
                      x11.findOrThrow("XOpenDisplay"),
                      FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS))
                  .invokeExact(MemorySegment.NULL);
      if (display.equals(MemorySegment.NULL)) {
        return false;
      }
      int ignored =
          (int)
              linker
                  .downcallHandle(
                      x11.findOrThrow("XCloseDisplay"),
                      FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS))
                  .invokeExact(display);
      log.debug("The display answers ({})", ignored);
      return true;
    } catch (Throwable e) {
      log.debug("The display could not be asked", e);
      return true;
    }
  }
}
