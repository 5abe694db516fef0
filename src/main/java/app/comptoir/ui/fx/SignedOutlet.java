package app.comptoir.ui.fx;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.geometry.Dimension2D;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// An outlet that knows whose figures go out.
///
/// @param whose workspace, and whether it is simulated
/// @param named gives files their names
public record SignedOutlet(Outlet outlet, Supplier<String> whose, Naming named) implements Outlet {

  /// See [Outlet#fileName].
  public interface Naming {
    String fileName(String what, boolean ofPeriod);
  }

  @Override
  public String fileName(String what, boolean ofPeriod) {
    return named.fileName(what, ofPeriod);
  }

  @Override
  public Optional<Path> askWhereToSave(@Nullable Window owner, String suggestedName) {
    return outlet.askWhereToSave(owner, suggestedName);
  }

  @Override
  public Optional<Path> askForFolder(@Nullable Window owner) {
    return outlet.askForFolder(owner);
  }

  @Override
  public Optional<Path> askForFile(@Nullable Window owner) {
    return outlet.askForFile(owner);
  }

  @Override
  public void copyPicture(Image picture) {
    outlet.copyPicture(picture);
  }

  @Override
  public void copyText(String text) {
    outlet.copyText(text);
  }

  @Override
  public Printed print(@Nullable Window owner, Function<Dimension2D, Region> page) {
    return outlet.print(owner, page);
  }

  @Override
  public void showFolder(Path folder) {
    outlet.showFolder(folder);
  }

  @Override
  public String origin() {
    return whose.get();
  }
}
