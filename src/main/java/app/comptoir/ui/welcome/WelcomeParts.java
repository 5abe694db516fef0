package app.comptoir.ui.welcome;

import app.comptoir.common.Tasks;
import app.comptoir.service.workspaces.FileLooks;
import app.comptoir.service.workspaces.FirstSteps;
import app.comptoir.service.workspaces.OrderFiles;
import app.comptoir.service.workspaces.Workspaces;
import app.comptoir.ui.fx.FxExecutor;
import app.comptoir.ui.fx.Messages;
import org.jspecify.annotations.Nullable;

/// What it works with.
///
/// @param adding null unless order files are to be added to the shown workspace
public record WelcomeParts(
    Messages messages,
    FirstSteps steps,
    Workspaces workspaces,
    Tasks tasks,
    FxExecutor fx,
    @Nullable Adding adding) {

  /// To what order files are added.
  ///
  /// @param inPlaceOf the number of the one they replace; 0 for none
  public record Adding(OrderFiles files, int inPlaceOf) {}

  /// What looks at files.
  FileLooks looks() {
    return adding == null ? steps : adding.files();
  }
}
