package app.comptoir.bootstrap.cli;

import app.comptoir.bootstrap.Desktop;
import app.comptoir.common.CommandException;
import app.comptoir.ui.ScreenPictures.Picture;
import app.comptoir.ui.fx.Theme;
import app.comptoir.window.Screenshots;
import app.comptoir.window.Screenshots.Size;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "snapshot",
    description = "Render every screen to PNG files, with no display; syncs the workspace first.")
final class SnapshotCommand implements Callable<Integer> {
  @Mixin WorkspaceOption workspace;
  @Spec CommandSpec spec;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Folder the pictures are written to.")
  Path out;

  @Option(
      names = "--size",
      paramLabel = "WxH",
      split = ",",
      defaultValue = "1366x768,1920x1080",
      description = "Window sizes (default: ${DEFAULT-VALUE}).")
  List<String> sizes;

  @Option(
      names = "--theme",
      split = ",",
      defaultValue = "light,dark",
      description = "Themes (default: ${DEFAULT-VALUE}).")
  List<Theme> themes;

  @Option(
      names = "--lang",
      split = ",",
      defaultValue = "en",
      description = "Languages, en and fr (default: ${DEFAULT-VALUE}).")
  List<String> languages;

  @Override
  public Integer call() throws Exception {
    List<Size> windows = sizes.stream().map(SnapshotCommand::size).toList();
    Screenshots.headless();
    PrintWriter lines = spec.commandLine().getOut();
    boolean all = true;
    try (Desktop desktop = workspace.opening().desktop(workspace.directory())) {
      desktop.startAndCatchUp(Duration.ofMinutes(5));
      List<Picture> pictures =
          Screenshots.take(
              desktop,
              windows,
              themes,
              languages.stream().map(Locale::forLanguageTag).toList(),
              out.toAbsolutePath());
      for (Picture picture : pictures) {
        lines.println(picture.file() + (picture.loaded() ? "" : " (without its data)"));
        all &= picture.loaded();
      }
    }
    lines.flush();
    return all ? 0 : 1;
  }

  private static Size size(String text) {
    try {
      String[] parts = text.toLowerCase(Locale.ROOT).split("x", 2);
      return new Size(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException _) {
      throw new CommandException("ARG-8", "“%s” is no size like 1366x768.".formatted(text));
    }
  }
}
