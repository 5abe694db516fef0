package app.comptoir.common;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;

/// The few functions that are needed of the C library fontconfig, version 2.12.5 and later.
@SuppressWarnings("restricted") // native access is granted to the program in its run arguments
final class Fontconfig {
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
