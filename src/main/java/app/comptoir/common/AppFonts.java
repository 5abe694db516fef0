package app.comptoir.common;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
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
}
