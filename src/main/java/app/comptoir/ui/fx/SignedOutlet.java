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
public record SignedOutlet(Outlet outlet, Supplier<String> whose) implements Outlet {
  @Override
  public Optional<Path> askWhereToSave(@Nullable Window owner, String suggestedName) {
    return outlet.askWhereToSave(owner, suggestedName);
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
