package app.comptoir.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The faces of the program as files: once for all runs, nobody else's, and what they should be.
@DisabledOnOs(OS.WINDOWS)
class AppFontsTest {
  @TempDir Path place;

  @Test
  void aFaceLiesOnceAndIsMendedWhereItDiffers() throws IOException {
    Path folder = place.resolve("cache/faces");
    byte[] right;
    try (InputStream in = AppFontsTest.class.getResourceAsStream(AppFonts.EMOJI)) {
      right = in.readAllBytes();
    }
    Path file = AppFonts.file(folder, AppFonts.EMOJI);
    assertThat(file).isEqualTo(folder.resolve("NotoEmoji-Regular.ttf")).hasBinaryContent(right);
    assertThat(mode(folder)).isEqualTo("rwx------");
    assertThat(mode(file)).isEqualTo("rw-------");
    Object first = Files.readAttributes(file, "unix:ino").get("ino");
    assertThat(AppFonts.file(folder, AppFonts.EMOJI)).isEqualTo(file);
    assertThat(Files.readAttributes(file, "unix:ino")).as("not written again").containsValue(first);
    byte[] other = right.clone();
    other[right.length / 2]++;
    Files.write(file, other);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(AppFonts.file(folder, AppFonts.EMOJI)).hasBinaryContent(right);
    assertThat(mode(file)).isEqualTo("rw-------");
    assertThat(folder).isDirectoryNotContaining(one -> !one.equals(file));
    Files.delete(file);
    Files.createSymbolicLink(file, Files.write(place.resolve("elsewhere"), other));
    assertThatThrownBy(() -> AppFonts.file(folder, AppFonts.EMOJI)).hasMessageContaining("link");
    assertThat(place.resolve("elsewhere")).hasBinaryContent(other);
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
