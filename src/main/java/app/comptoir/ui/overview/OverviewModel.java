package app.comptoir.ui.overview;

import app.comptoir.domain.catalog.Brand;
import app.comptoir.domain.funnel.Action;
import app.comptoir.domain.money.Money;
import app.comptoir.domain.offer.Alarm;
import app.comptoir.domain.revenue.Coverage;
import app.comptoir.domain.revenue.WithoutRate;
import app.comptoir.service.figures.OverviewSnapshot.LiveFunnel;
import app.comptoir.service.figures.Span;
import app.comptoir.ui.chart.DayBar;
import app.comptoir.ui.mvc.LoadModel;
import app.comptoir.ui.tile.KpiFace;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// What the Overview shows. FX thread only.
public final class OverviewModel {

  /// The days shown and, where compared, the days they are compared with.
  ///
  /// @param nothingBefore the first day anything is known of, where all compared days lie before
  ///   it; else null
  public record Days(
      Brand brand, Span span, @Nullable Span compared, @Nullable LocalDate nothingBefore) {}

  /// One of the posts that earned most.
  public record TopPost(String postId, String text, Action action, long orders, Money net) {}

  /// An offer that waits for a decision, or with which something is wrong.
  ///
  /// @param brandName null where it is of the brand shown
  /// @param zone of its brand
  /// @param alarm what is wrong; null where it only waits
  public record Waiting(
      String offerId,
      String title,
      @Nullable String brandName,
      ZoneId zone,
      Instant flightFrom,
      Money value,
      @Nullable Alarm alarm) {}

  private final LoadModel load = new LoadModel();
  private final ObjectProperty<@Nullable Days> days = new SimpleObjectProperty<>(this, "days");
  private final ObjectProperty<List<KpiFace>> figures = list("figures");
  private final ObjectProperty<List<DayBar>> revenue = list("revenue");
  private final ObjectProperty<List<LiveFunnel>> live = list("live");
  private final ObjectProperty<List<TopPost>> topPosts = list("topPosts");
  private final ObjectProperty<List<Waiting>> waiting = list("waiting");
  private final ObjectProperty<List<Waiting>> alarmed = list("alarmed");
  private final ObjectProperty<WithoutRate> withoutRate =
      new SimpleObjectProperty<>(this, "withoutRate", WithoutRate.NONE);
  private final ObjectProperty<Coverage> coverage =
      new SimpleObjectProperty<>(this, "coverage", Coverage.ALL);
  private final ObjectProperty<Instant> readAt =
      new SimpleObjectProperty<>(this, "readAt", Instant.EPOCH);

  public LoadModel load() {
    return load;
  }

  public ObjectProperty<@Nullable Days> daysProperty() {
    return days;
  }

  public ObjectProperty<List<KpiFace>> figuresProperty() {
    return figures;
  }

  public ObjectProperty<List<DayBar>> revenueProperty() {
    return revenue;
  }

  public ObjectProperty<List<LiveFunnel>> liveProperty() {
    return live;
  }

  public ObjectProperty<List<TopPost>> topPostsProperty() {
    return topPosts;
  }

  public ObjectProperty<List<Waiting>> waitingProperty() {
    return waiting;
  }

  /// Running offers with which something is wrong, the worst first.
  public ObjectProperty<List<Waiting>> alarmedProperty() {
    return alarmed;
  }

  /// What is counted, and whose money is in no total yet.
  public ObjectProperty<WithoutRate> withoutRateProperty() {
    return withoutRate;
  }

  /// What of the money the brand's sources tell.
  public ObjectProperty<Coverage> coverageProperty() {
    return coverage;
  }

  /// When all this was read: what “in 3 h” is told from.
  public ObjectProperty<Instant> readAtProperty() {
    return readAt;
  }

  private <T> ObjectProperty<List<T>> list(String name) {
    return new SimpleObjectProperty<>(this, name, List.of());
  }
}
