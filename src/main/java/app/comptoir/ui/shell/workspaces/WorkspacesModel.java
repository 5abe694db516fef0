package app.comptoir.ui.shell.workspaces;

import app.comptoir.service.workspaces.Workspaces.Access;
import app.comptoir.service.workspaces.Workspaces.Known;
import app.comptoir.service.workspaces.Workspaces.Trouble;
import app.comptoir.service.workspaces.Workspaces.Weight;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// The workspaces one can go to, and what is being asked about one. FX thread only.
public final class WorkspacesModel {
  private final ObjectProperty<List<Known>> all =
      new SimpleObjectProperty<>(this, "all", List.of());
  private final ObjectProperty<Access> access =
      new SimpleObjectProperty<>(this, "access", Access.NOT_NEEDED);
  private final ObjectProperty<@Nullable Weight> removal =
      new SimpleObjectProperty<>(this, "removal", null);
  private final ObjectProperty<@Nullable Known> naming =
      new SimpleObjectProperty<>(this, "naming", null);
  private final ObjectProperty<@Nullable Trouble> nameFault =
      new SimpleObjectProperty<>(this, "nameFault", null);
  private final ObjectProperty<@Nullable Trouble> trouble =
      new SimpleObjectProperty<>(this, "trouble", null);

  /// The shown one first; none where the window offers no others.
  public ObjectProperty<List<Known>> allProperty() {
    return all;
  }

  public ObjectProperty<Access> accessProperty() {
    return access;
  }

  /// What is to be removed, if the person agrees; null where nothing is asked.
  public ObjectProperty<@Nullable Weight> removalProperty() {
    return removal;
  }

  /// What is to be given another name; null where that is not asked.
  public ObjectProperty<@Nullable Known> namingProperty() {
    return naming;
  }

  /// Why it cannot have the name that was typed; null where nothing is wrong with it.
  public ObjectProperty<@Nullable Trouble> nameFaultProperty() {
    return nameFault;
  }

  /// What came to nothing and was not taken note of yet; null for nothing.
  public ObjectProperty<@Nullable Trouble> troubleProperty() {
    return trouble;
  }
}
