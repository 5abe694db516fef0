package app.comptoir.window;

import app.comptoir.bootstrap.WorkspaceOpener.Arrived;
import app.comptoir.service.workspaces.Workspaces;
import app.comptoir.workspace.OneWindow;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where workspaces are shown, one at a time. FX thread only, where a method does not say
/// otherwise.
interface WorkspacePlace {
  /// The workspace that is shown now; null where none is. By any thread.
  @Nullable ShownWorkspace seat();

  /// Waits until a workspace that was shown before is closed. Not on the FX thread.
  void awaitLeft(Path directory);

  /// Takes the shown workspace off, still open; null where none is shown.
  @Nullable ShownWorkspace vacate();

  /// Shows a workspace that was opened in the background.
  void arrived(Arrived arrived);

  /// Tells why something came to nothing, over what is shown.
  void tell(Workspaces.Trouble trouble);

  /// Offers a new workspace, or to sign in again, over the shown one.
  void over(boolean signIn);

  /// Shows how order files would be understood before they are added to the shown workspace, over
  /// it.
  ///
  /// @param inPlaceOf the number of the one they replace; 0 for none
  void addFiles(List<Path> files, int inPlaceOf);

  /// Goes back from there.
  void back();

  /// Shows *Welcome* where nothing is shown.
  ///
  /// @param claim to be the only window without a workspace
  void welcome(@Nullable OneWindow claim);
}
