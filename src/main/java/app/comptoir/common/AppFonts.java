package app.comptoir.common;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The faces that come with the program, made known to fontconfig, by which JavaFX and Java find on
/// Linux a face for a sign that the chosen one lacks. So emoji are drawn in every label, on a
/// machine that has no face for them. Faces of coloured pictures are hidden from this process:
/// JavaFX leaves their signs blank (seen with version 26 and Noto Color Emoji).
///
/// Windows and macOS have emoji of their own. Thread-safe.
@SuppressWarnings("restricted") // native access is granted to the program in its run arguments
public final class AppFonts {
  /// Noto Emoji, one colour, in outlines. Licence: beside it.
  public static final String EMOJI = "/fonts/NotoEmoji-Regular.ttf";

  /// Latin, Greek and Cyrillic.
  public static final String TEXT = "/eu/hansolo/toolboxfx/font/OpenSans-Regular.ttf";

  private static final Logger LOG = LoggerFactory.getLogger(AppFonts.class);

  private static final String WITHOUT_COLOUR =
      """
      <?xml version="1.0"?>
      <fontconfig><selectfont><rejectfont><pattern>
      <patelt name="color"><bool>true</bool></patelt>
      </pattern></rejectfont></selectfont></fontconfig>
      """;

  private AppFonts() {}

  /// Sees to it, once, and before the first text is measured or drawn.
  ///
  /// @return whether emoji are drawn
  public static boolean ready() {
    return Added.DONE;
  }

  private static final class Added {
    static final boolean DONE = !linux() || added();
  }

  static boolean linux() {
    return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
  }

  private static boolean added() {
    try (Arena arena = Arena.ofConfined()) {
      Fontconfig library = new Fontconfig();
      MemorySegment config = library.load();
      boolean done =
          library.read(config, arena.allocateFrom(WITHOUT_COLOUR)) && library.build(config);
      for (String face : List.of(TEXT, EMOJI)) {
        done = done && library.add(config, arena.allocateFrom(file(face).toString()));
      }
      return done && library.use(config);
    } catch (Throwable e) {
      LOG.warn("The faces of the program could not be added: signs may be shown by name", e);
      return false;
    }
  }

  /// Fontconfig and JavaFX read faces from files, as long as the program runs.
  private static Path file(String face) throws IOException {
    Path file = Files.createTempFile("comptoir-face-", ".ttf");
    file.toFile().deleteOnExit();
    try (InputStream in = AppFonts.class.getResourceAsStream(face)) {
      if (in == null) {
        throw new IOException("Not on the class path: " + face);
      }
      Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
    }
    return file;
  }

  /// The few functions that are needed of the C library fontconfig, version 2.12.5 and later.
  private static final class Fontconfig {
    private final SymbolLookup library;

    Fontconfig() {
      // Never unloaded: JavaFX and Java use the same library.
      library = SymbolLookup.libraryLookup("libfontconfig.so.1", Arena.global());
    }

    MemorySegment load() throws Throwable {
      return (MemorySegment)
          Linker.nativeLinker()
              .downcallHandle(
                  library.findOrThrow("FcInitLoadConfig"),
                  FunctionDescriptor.of(ValueLayout.ADDRESS))
              .invokeExact();
    }

    boolean read(MemorySegment config, MemorySegment xml) throws Throwable {
      return 1
          == (int)
              Linker.nativeLinker()
                  .downcallHandle(
                      library.findOrThrow("FcConfigParseAndLoadFromMemory"),
                      FunctionDescriptor.of(
                          ValueLayout.JAVA_INT,
                          ValueLayout.ADDRESS,
                          ValueLayout.ADDRESS,
                          ValueLayout.JAVA_INT))
                  .invokeExact(config, xml, 0);
    }

    boolean build(MemorySegment config) throws Throwable {
      return call("FcConfigBuildFonts", config);
    }

    boolean use(MemorySegment config) throws Throwable {
      return call("FcConfigSetCurrent", config);
    }

    private boolean call(String function, MemorySegment config) throws Throwable {
      return 1
          == (int)
              Linker.nativeLinker()
                  .downcallHandle(
                      library.findOrThrow(function),
                      FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS))
                  .invokeExact(config);
    }

    boolean add(MemorySegment config, MemorySegment file) throws Throwable {
      return 1
          == (int)
              Linker.nativeLinker()
                  .downcallHandle(
                      library.findOrThrow("FcConfigAppFontAddFile"),
                      FunctionDescriptor.of(
                          ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS))
                  .invokeExact(config, file);
    }
  }
}
