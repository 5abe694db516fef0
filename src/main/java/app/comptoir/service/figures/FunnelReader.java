package app.comptoir.service.figures;

import app.comptoir.domain.catalog.Campaign;
import app.comptoir.domain.funnel.Action;
import app.comptoir.domain.funnel.JourneyFold;
import app.comptoir.service.figures.FunnelSnapshot.Dimension;
import app.comptoir.service.figures.FunnelSnapshot.Segment;
import app.comptoir.service.figures.FunnelSnapshot.StepCount;
import app.comptoir.store.queries.Days;
import app.comptoir.store.queries.FunnelQueries;
import app.comptoir.store.queries.FunnelQueries.Part;
import app.comptoir.store.queries.FunnelQueries.Reached;
import app.comptoir.store.queries.PostFilter;
import app.comptoir.store.queries.StoreView;
import app.comptoir.store.queries.StoredBrand;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Puts a funnel together from one state of the store.
public final class FunnelReader {
  private final StoreView view;
  private final StoredBrand brand;
  private final Span span;
  private final Instant now;

  FunnelReader(StoreView view, StoredBrand brand, Span span, Instant now) {
    this.view = view;
    this.brand = brand;
    this.span = span;
    this.now = now;
  }

  public static PostFilter filter(
      Action action, @Nullable String campaignId, @Nullable String postId) {
    return new PostFilter(action.ordinal(), campaignId, postId);
  }

  FunnelSnapshot read(Action action, PostFilter filter, Dimension dimension) {
    Days days = Readers.days(brand, span);
    FunnelQueries funnels = view.funnels();
    Reached whole = funnels.reached(days, filter, Part.WHOLE).getFirst();
    return new FunnelSnapshot(
        action,
        span,
        JourneyFold.WINDOW,
        whole.impressions(),
        steps(action, whole.reached(), funnels.times(days, filter)),
        immature(filter),
        breakdown(action, funnels.reached(days, filter, part(dimension)), dimension),
        Readers.live(action, Readers.minutes(view, brand, now, filter), now));
  }

  private static List<StepCount> steps(
      Action action, List<Long> reached, List<FunnelQueries.Times> times) {
    List<StepCount> steps = new ArrayList<>();
    for (int i = 0; i < action.steps().size(); i++) {
      Duration median = i == 0 ? null : times.get(i - 1).quantile(0.5).orElse(null);
      Duration p90 = i == 0 ? null : times.get(i - 1).quantile(0.9).orElse(null);
      steps.add(new StepCount(action.steps().get(i), reached.get(i), median, p90));
    }
    return steps;
  }

  /// Journeys that began on days of which some part still lies within the window.
  private long immature(PostFilter filter) {
    LocalDate firstOpen = brand.brand().dayOf(now.minus(JourneyFold.WINDOW));
    LocalDate from = firstOpen.isBefore(span.from()) ? span.from() : firstOpen;
    if (from.isAfter(span.to())) {
      return 0;
    }
    Days open = brand.days(from, span.to());
    return view.funnels().reached(open, filter, Part.WHOLE).getFirst().reached().getFirst();
  }

  private static Part part(Dimension dimension) {
    return switch (dimension) {
      case PLACEMENT -> Part.PLACEMENT;
      case SURFACE -> Part.SURFACE;
      case COUNTRY -> Part.COUNTRY;
      case OUTCOME -> Part.OUTCOME;
      case CAMPAIGN -> Part.CAMPAIGN;
      case POST -> Part.POST;
    };
  }

  private List<Segment> breakdown(Action action, List<Reached> parts, Dimension dimension) {
    Map<String, String> labels = labels(dimension);
    int steps = action.steps().size();
    return parts.stream()
        .filter(part -> part.reached().getFirst() > 0)
        .sorted(
            Comparator.comparingLong((Reached part) -> part.reached().getFirst())
                .reversed()
                .thenComparing(Reached::part))
        .map(
            part ->
                new Segment(
                    part.part(),
                    labels.getOrDefault(part.part(), part.part()),
                    part.reached().subList(0, steps)))
        .toList();
  }

  private Map<String, String> labels(Dimension dimension) {
    Map<String, String> labels = new HashMap<>();
    switch (dimension) {
      case CAMPAIGN -> view.campaigns(brand).forEach((Campaign c) -> labels.put(c.id(), c.name()));
      case POST ->
          view.posts()
              .figures(brand, Readers.days(brand, span))
              .forEach(f -> labels.put(f.post().id(), f.post().text()));
      case PLACEMENT, SURFACE, COUNTRY, OUTCOME -> {}
    }
    return labels;
  }
}
