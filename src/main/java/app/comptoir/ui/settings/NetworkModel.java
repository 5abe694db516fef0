package app.comptoir.ui.settings;

import java.time.Instant;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// What was found of the way to the platform. FX thread only.
public final class NetworkModel {
  private final ObjectProperty<Trusted> trusted =
      new SimpleObjectProperty<>(this, "trusted", new Trusted(List.of(), null));
  private final ObjectProperty<Test> test =
      new SimpleObjectProperty<>(this, "test", new Test.None());

  /// A certificate of the chosen file.
  public record Certificate(String subject, Instant from, Instant until, String sha256) {}

  /// What the chosen file holds.
  ///
  /// @param fault why it cannot be used; null where it can, or there is none
  public record Trusted(List<Certificate> all, @Nullable String fault) {
    public Trusted {
      all = List.copyOf(all);
    }
  }

  /// How the platform answered.
  public sealed interface Test {
    record None() implements Test {}

    record Running() implements Test {}

    record Reached(String name) implements Test {}

    record Nothing() implements Test {}

    record NotReached(String code, String detail) implements Test {}
  }

  ObjectProperty<Trusted> trustedProperty() {
    return trusted;
  }

  ObjectProperty<Test> testProperty() {
    return test;
  }
}
