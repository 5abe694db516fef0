package app.comptoir.ui.shell.workspaces;

import app.comptoir.service.workspaces.Workspaces.Kind;
import app.comptoir.service.workspaces.Workspaces.Known;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.Texts;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

/// The name of a workspace, as it is shown.
public final class WorkspaceNameText {
  /// Key of the words for the sample workspace.
  public static final String SAMPLE = "welcome.sample";

  /// What the sample is called in its file as long as nobody renamed it.
  public static final String UNNAMED = "Sample";

  private WorkspaceNameText() {}

  /// The sample's is a word of ours as long as nobody gave it another, all others are people's.
  public static ObservableValue<String> of(Messages messages, Known known) {
    return known.kind() == Kind.SAMPLE && known.name().equals(UNNAMED)
        ? messages.text(SAMPLE)
        : new ReadOnlyStringWrapper(Texts.oneLine(known.name()));
  }
}
