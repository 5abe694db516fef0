package app.comptoir.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.bootstrap.Child;
import app.comptoir.bootstrap.Cli;
import app.comptoir.ui.OnScreen;
import app.comptoir.ui.mvc.Destination;
import app.comptoir.workspace.Workspace;
import app.comptoir.workspace.WorkspaceConfig;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/// The screens as pictures, with no display, of a small sample.
@ResourceLock(Resources.SYSTEM_OUT)
@OnScreen
class PicturesCommandTest {
  /// A grey skeleton or a failure has some dozens of colours; figures, charts and their soft edges
  /// have many more.
  private static final int COLOURS = 200;

  @TempDir Path folder;

  private Path sample() {
    Instant end = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
    Path directory = folder.resolve("sample");
    Workspace.create(
        directory, WorkspaceConfig.sample(new WorkspaceConfig.Sample(3, end, 5, 0.000001)));
    return directory;
  }

  @Test
  void snapshotTakesAPictureOfEveryScreen() throws IOException {
    Path out = folder.resolve("out");
    Cli.Result result =
        Cli.run(
            "snapshot",
            "--workspace",
            sample(),
            "--out",
            out,
            "--size",
            "1200x700",
            "--theme",
            "dark",
            "--lang",
            "fr");
    assertThat(result.status()).as("%s%s", result.out(), result.err()).isZero();
    List<Path> expected = screens("dark-1200x700-fr").map(out::resolve).toList();
    assertThat(result.lines())
        .containsExactlyElementsOf(expected.stream().map(Path::toString).toList());
    for (Path file : expected) {
      shows(file, 1200, 700);
    }
  }

  @Test
  void aSizeThatIsNoneIsSaid() {
    Path nowhere = folder.resolve("nowhere");
    Cli.Result result = Cli.run("snapshot", "-w", nowhere, "--out", folder, "--size", "big");
    assertThat(nowhere).as("nothing is done before").doesNotExist();
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).isEqualTo("ARG-8 “big” is no size like 1366x768.\n");
  }

  @Test
  void withoutADisplayRunDoesTheWorkWithoutAWindow() throws Exception {
    Path directory = sample();
    Cli.Result result;
    try (Child child = Child.start(folder, Map.of(), "run", "--workspace", directory)) {
      result = child.finish();
    }
    assertThat(result.status()).as("%s%s", result.out(), result.err()).isZero();
    assertThat(result.err()).isEmpty();
    Path screens = directory.resolve("screens");
    assertThat(result.lines())
        .startsWith(
            "There is no display here (DISPLAY is not set), so Comptoir does its work without a"
                + " window.",
            "Net sales by month, in minor units:",
            "period,currency,orders,gross_minor,discounts_minor,returns_minor,net_minor,"
                + "awaiting_rate,returns_awaiting_rate")
        .endsWith("The screens are in " + screens);
    assertThat(result.lines().stream().filter(line -> line.matches("\\d{4}-\\d\\d,[A-Z]{3},.*")))
        .as("a line a month and currency")
        .hasSizeGreaterThanOrEqualTo(2)
        .allMatch(line -> Long.parseLong(line.split(",")[2]) > 0);
    List<Path> expected =
        Stream.of("light", "dark")
            .flatMap(theme -> screens(theme + "-1366x768-en").map(screens::resolve))
            .toList();
    try (Stream<Path> files = Files.list(screens)) {
      assertThat(files).containsExactlyInAnyOrderElementsOf(expected);
    }
    for (Path file : expected) {
      shows(file, 1366, 768);
    }
  }

  private static Stream<String> screens(String rest) {
    return Arrays.stream(Destination.values())
        .map(place -> place.name().toLowerCase(Locale.ROOT) + "-" + rest + ".png");
  }

  private static void shows(Path file, int width, int height) throws IOException {
    BufferedImage picture = ImageIO.read(file.toFile());
    assertThat(List.of(picture.getWidth(), picture.getHeight()))
        .as("%s", file)
        .containsExactly(width, height);
    int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
    assertThat(Arrays.stream(pixels).distinct().count())
        .as("colours of %s", file)
        .isGreaterThan(COLOURS);
  }
}
