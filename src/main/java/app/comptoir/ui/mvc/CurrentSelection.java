package app.comptoir.ui.mvc;

import app.comptoir.domain.catalog.Brand;
import app.comptoir.service.figures.Period;
import app.comptoir.service.figures.Selection;
import app.comptoir.service.figures.Selection.Comparison;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What the person looks at, shared by all screens: brand, period, comparison. The shell sets it,
/// the screens follow it. FX thread only.
public final class CurrentSelection {
  /// The period a program starts with, in days.
  public static final int DEFAULT_DAYS = 28;

  private final ObservableList<Brand> brands = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable Brand> brand = new SimpleObjectProperty<>(this, "brand");
  private final ObjectProperty<Period> period =
      new SimpleObjectProperty<>(this, "period", new Period.LastDays(DEFAULT_DAYS));
  private final ObjectProperty<Comparison> comparison =
      new SimpleObjectProperty<>(this, "comparison", Comparison.PREVIOUS_PERIOD);
  private final ObservableValue<@Nullable Selection> selection =
      Bindings.createObjectBinding(this::compose, brand, period, comparison);

  /// The brands of the workspace, by name; empty until the store knows one.
  public ObservableList<Brand> brands() {
    return brands;
  }

  /// The brand shown; null until one is known.
  public ObjectProperty<@Nullable Brand> brandProperty() {
    return brand;
  }

  public Optional<Brand> brand() {
    return Optional.ofNullable(brand.get());
  }

  public ObjectProperty<Period> periodProperty() {
    return period;
  }

  public ObjectProperty<Comparison> comparisonProperty() {
    return comparison;
  }

  /// All of it, as services want it; null until a brand is known.
  public ObservableValue<@Nullable Selection> selectionProperty() {
    return selection;
  }

  public Optional<Selection> selection() {
    return Optional.ofNullable(selection.getValue());
  }

  private @Nullable Selection compose() {
    Brand shown = brand.get();
    return shown == null ? null : new Selection(shown.id(), period.get(), comparison.get());
  }
}
