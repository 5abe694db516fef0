package app.comptoir.platform.orderfile;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.platform.orderfile.preset.Preset;
import app.comptoir.platform.orderfile.preset.Presets;
import app.comptoir.platform.orderfile.preset.Role;
import app.comptoir.platform.orderfile.table.Header;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Presets recognise the columns that real exports have, and find in them what each of them is.
class PresetHeadersTest {
  static final List<String> HEADERS = headers();

  private static List<String> headers() {
    try (Stream<String> lines =
        Files.lines(
            Path.of(PresetHeadersTest.class.getResource("/orderfile/headers.txt").toURI()))) {
      return lines.filter(line -> !line.startsWith("#")).toList();
    } catch (IOException | java.net.URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @FieldSource("HEADERS")
  void ofRealExports(String line) {
    String[] parts = line.split(" \\| ", -1);
    Header header = new Header(List.of(parts[3].split(",")));
    Preset preset = Presets.named(parts[0]);
    assertThat(preset.fits(header)).isTrue();
    assertThat(Presets.known().stream().filter(other -> other.fits(header)).map(Preset::name))
        .as("it is taken for no other")
        .first()
        .isEqualTo(parts[0]);
    String without =
        preset.columns().keySet().stream()
            .filter(role -> preset.column(role, header).isEmpty())
            .map(Role::word)
            .sorted()
            .collect(Collectors.joining(" "));
    assertThat(without).as("roles without a column").isEqualTo(parts[2]);
  }
}
