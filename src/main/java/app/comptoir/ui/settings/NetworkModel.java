package app.comptoir.ui.settings;

import app.comptoir.service.workspaces.NetworkDesk.Answer;
import app.comptoir.service.workspaces.NetworkDesk.Certificates;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// What was found of the way to the platform. FX thread only.
public final class NetworkModel {
  private final ObjectProperty<Certificates> trusted =
      new SimpleObjectProperty<>(this, "trusted", new Certificates(List.of(), null));
  private final ObjectProperty<Test> test =
      new SimpleObjectProperty<>(this, "test", new Test.None());

  /// How the platform answered.
  public sealed interface Test {
    record None() implements Test {}

    record Running() implements Test {}

    record Ended(Answer answer) implements Test {}
  }

  /// What the chosen file holds; nothing where there is none.
  ObjectProperty<Certificates> trustedProperty() {
    return trusted;
  }

  ObjectProperty<Test> testProperty() {
    return test;
  }
}
