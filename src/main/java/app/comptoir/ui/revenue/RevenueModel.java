package app.comptoir.ui.revenue;

import app.comptoir.domain.catalog.Brand;
import app.comptoir.domain.revenue.Sales.Basis;
import app.comptoir.domain.revenue.WithoutRate;
import app.comptoir.domain.settings.SalesPlan;
import app.comptoir.service.figures.RevenueSnapshot;
import app.comptoir.service.figures.RevenueSnapshot.Split;
import app.comptoir.service.figures.Span;
import app.comptoir.ui.mvc.LoadModel;
import java.time.LocalDate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// What the Revenue screen shows: the money of the days, its parts, and the orders of one day.
public final class RevenueModel {
  private final LoadModel load = new LoadModel();
  private final DayOrdersModel orders = new DayOrdersModel();
  private final ReadOnlyObjectWrapper<Basis> basis =
      new ReadOnlyObjectWrapper<>(this, "basis", Basis.PROCESSED_DAY);
  private final ReadOnlyObjectWrapper<@Nullable Split> split =
      new ReadOnlyObjectWrapper<>(this, "split", null);
  private final ReadOnlyObjectWrapper<@Nullable Shown> shown =
      new ReadOnlyObjectWrapper<>(this, "shown", null);

  /// An answer.
  ///
  /// @param today the brand's: its figures are not complete
  /// @param plan null where there is none
  record Shown(RevenueSnapshot revenue, LocalDate today, @Nullable SalesPlan plan) {
    Split split() {
      return revenue.splitBy();
    }

    Brand brand() {
      return revenue.brand();
    }

    /// Whether the hours of a single day are shown in the place of days.
    boolean byHour() {
      return !revenue.hours().isEmpty();
    }

    /// The first day anything is known of, where all compared days lie before it; else null.
    @Nullable LocalDate nothingBefore() {
      Span compared = revenue.compared();
      return compared != null && compared.before(revenue.firstDay()) ? revenue.firstDay() : null;
    }

    /// What is planned for a day, in minor units; null where nothing is.
    @Nullable Long planOf(LocalDate day) {
      return plan == null ? null : plan.ofDay(day);
    }

    /// Net sales ÷ plan of the days up to and with today; NaN where nothing is planned for them.
    double reached() {
      return plan == null
          ? Double.NaN
          : plan.reached(revenue.days().stream().filter(day -> !day.day().isAfter(today)).toList());
    }

    /// Orders of a day of the span; 0 for another.
    long ordersOf(LocalDate day) {
      return revenue.days().stream()
          .filter(of -> of.day().equals(day))
          .mapToLong(of -> of.sales().orders())
          .sum();
    }
  }

  public LoadModel load() {
    return load;
  }

  DayOrdersModel orders() {
    return orders;
  }

  ReadOnlyObjectProperty<Basis> basisProperty() {
    return basis.getReadOnlyProperty();
  }

  void basis(Basis now) {
    basis.set(now);
  }

  /// Null until the first answer.
  ReadOnlyObjectProperty<@Nullable Split> splitProperty() {
    return split.getReadOnlyProperty();
  }

  void split(Split now) {
    split.set(now);
  }

  /// Null until the first answer.
  ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /// What all amounts shown lack.
  ObservableValue<WithoutRate> withoutRate() {
    return shown.map(now -> now.revenue().withoutRate()).orElse(WithoutRate.NONE);
  }

  void show(Shown now) {
    shown.set(now);
  }
}
