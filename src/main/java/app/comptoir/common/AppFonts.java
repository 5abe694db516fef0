package app.comptoir.common;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
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

  private static final boolean LINUX =
      System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
  private static final Map<Integer, Boolean> KNOWN = new ConcurrentHashMap<>();

  private AppFonts() {}

  /// Sees to it, once, and before the first text is measured or drawn.
  ///
  /// @return whether emoji are drawn
  public static boolean ready() {
    return !linux() || Added.SIGNS != null;
  }

  /// Whether any face of this machine or of the program has the sign, as fontconfig says; true
  /// where fontconfig cannot be asked. Linux only: Java's own look at the machine's faces takes
  /// seconds, much memory and a folder in the home.
  static boolean hasFace(int sign) {
    List<MemorySegment> signs = Added.SIGNS;
    return signs == null || KNOWN.computeIfAbsent(sign, s -> Added.library().anyHas(signs, s));
  }

  private static final class Added {
    /// The signs of each face; null where fontconfig cannot be had.
    static final @Nullable List<MemorySegment> SIGNS = linux() ? added() : null;

    private static @Nullable Fontconfig library;

    static Fontconfig library() {
      return Objects.requireNonNull(library);
    }

    private static @Nullable List<MemorySegment> added() {
      try (Arena arena = Arena.ofConfined()) {
        Fontconfig fontconfig = new Fontconfig();
        library = fontconfig;
        MemorySegment config = fontconfig.load();
        boolean done =
            fontconfig.read(config, arena.allocateFrom(WITHOUT_COLOUR)) && fontconfig.build(config);
        for (String face : List.of(TEXT, EMOJI)) {
          done =
              done && fontconfig.add(config, arena.allocateFrom(file(folder(), face).toString()));
        }
        return done && fontconfig.use(config) ? fontconfig.signs(config) : null;
      } catch (Throwable e) {
        LOG.warn("The faces of the program could not be added: signs may be shown by name", e);
        return null;
      }
    }
  }

  static boolean linux() {
    return LINUX;
  }

  /// Where the faces lie as files, for this and the next runs: the person's folder for what can be
  /// made again, not the system's for passing files, where a killed process would leave them.
  private static Path folder() {
    String cache = System.getenv("XDG_CACHE_HOME");
    Path caches =
        cache == null || !cache.startsWith("/")
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(cache);
    return caches.resolve("comptoir").resolve("faces");
  }

  /// A face as a file, as fontconfig and JavaFX read them as long as the program runs. One that is
  /// there is compared and, where it is another, replaced as a whole.
  static Path file(Path folder, String face) throws IOException {
    byte[] content;
    try (InputStream in = AppFonts.class.getResourceAsStream(face)) {
      if (in == null) {
        throw new IOException("Not on the class path: " + face);
      }
      content = in.readAllBytes();
    }
    OwnFiles.folder(folder);
    OwnFiles.tighten(folder);
    Path file = folder.resolve(face.substring(face.lastIndexOf('/') + 1));
    OwnFiles.requireNoLink(file);
    boolean there =
        Files.isRegularFile(file)
            && Files.size(file) == content.length
            && Arrays.equals(Files.readAllBytes(file), content);
    if (!there) {
      DurableFile.write(file, content);
    }
    OwnFiles.tighten(file);
    return file;
  }

  /// The few functions that are needed of the C library fontconfig, version 2.12.5 and later.
  private static final class Fontconfig {
    /// Those of the machine, and those that were added.
    private static final int[] SETS = {0, 1};

    private static final long FONTS = 2L * Integer.BYTES;
    private final SymbolLookup library;
    private final MethodHandle hasChar;

    Fontconfig() {
      // Never unloaded: JavaFX and Java use the same library.
      library = SymbolLookup.libraryLookup("libfontconfig.so.1", Arena.global());
      hasChar = function("FcCharSetHasChar", JAVA_INT, ADDRESS, JAVA_INT);
    }

    private MethodHandle function(String name, MemoryLayout result, MemoryLayout... arguments) {
      return Linker.nativeLinker()
          .downcallHandle(library.findOrThrow(name), FunctionDescriptor.of(result, arguments));
    }

    MemorySegment load() throws Throwable {
      return (MemorySegment) function("FcInitLoadConfig", ADDRESS).invokeExact();
    }

    boolean read(MemorySegment config, MemorySegment xml) throws Throwable {
      return 1
          == (int)
              function("FcConfigParseAndLoadFromMemory", JAVA_INT, ADDRESS, ADDRESS, JAVA_INT)
                  .invokeExact(config, xml, 0);
    }

    boolean build(MemorySegment config) throws Throwable {
      return 1 == (int) function("FcConfigBuildFonts", JAVA_INT, ADDRESS).invokeExact(config);
    }

    boolean use(MemorySegment config) throws Throwable {
      return 1 == (int) function("FcConfigSetCurrent", JAVA_INT, ADDRESS).invokeExact(config);
    }

    boolean add(MemorySegment config, MemorySegment file) throws Throwable {
      return 1
          == (int)
              function("FcConfigAppFontAddFile", JAVA_INT, ADDRESS, ADDRESS)
                  .invokeExact(config, file);
    }

    /// The sets of signs of all faces; they live as long as the program.
    List<MemorySegment> signs(MemorySegment config) throws Throwable {
      MethodHandle fonts = function("FcConfigGetFonts", ADDRESS, ADDRESS, JAVA_INT);
      MethodHandle signs =
          function("FcPatternGetCharSet", JAVA_INT, ADDRESS, ADDRESS, JAVA_INT, ADDRESS);
      List<MemorySegment> found = new ArrayList<>();
      try (Arena arena = Arena.ofConfined()) {
        MemorySegment property = arena.allocateFrom("charset");
        MemorySegment out = arena.allocate(ADDRESS);
        for (int set : SETS) {
          MemorySegment all = (MemorySegment) fonts.invokeExact(config, set);
          if (all.equals(MemorySegment.NULL)) {
            continue;
          }
          MemorySegment head = all.reinterpret(FONTS + ADDRESS.byteSize());
          int count = head.get(JAVA_INT, 0);
          MemorySegment faces = head.get(ADDRESS, FONTS).reinterpret(count * ADDRESS.byteSize());
          for (int i = 0; i < count; i++) {
            MemorySegment face = faces.getAtIndex(ADDRESS, i);
            if (0 == (int) signs.invokeExact(face, property, 0, out)) {
              found.add(out.get(ADDRESS, 0));
            }
          }
        }
      }
      return found;
    }

    boolean anyHas(List<MemorySegment> signs, int sign) {
      try {
        for (MemorySegment one : signs) {
          if (1 == (int) hasChar.invokeExact(one, sign)) {
            return true;
          }
        }
        return false;
      } catch (Throwable e) {
        throw new IllegalStateException("FcCharSetHasChar", e);
      }
    }
  }
}
