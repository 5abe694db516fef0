package app.comptoir.ui.control;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// The names of the values of a choice that nobody types in.
public final class Named<T> extends StringConverter<T> {
  private final Function<? super T, String> name;

  public Named(Function<? super T, String> name) {
    this.name = name;
  }

  @Override
  public String toString(@Nullable T value) {
    return value == null ? "" : name.apply(value);
  }

  @Override
  public T fromString(String text) {
    throw new UnsupportedOperationException("not editable");
  }
}
