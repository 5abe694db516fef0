package app.comptoir.ui.sample;

import app.comptoir.domain.catalog.Campaign;
import app.comptoir.domain.funnel.Action;
import app.comptoir.service.figures.FunnelSnapshot;
import app.comptoir.service.figures.FunnelSnapshot.Segment;
import app.comptoir.service.figures.FunnelSnapshot.StepCount;
import app.comptoir.service.figures.OverviewSnapshot.LiveFunnel;
import app.comptoir.service.figures.PostRow;
import app.comptoir.service.figures.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Made-up funnels.
final class SampleFunnels {
  private static final Duration WINDOW = Duration.ofDays(7);

  private SampleFunnels() {}

  static FunnelSnapshot funnel(PostRow row, Span span) {
    Action action = row.post().action();
    return snapshot(action, span, row.impressions(), row.entered(), List.of(), 0);
  }

  static FunnelSnapshot funnel(
      FunnelSnapshot.Query query, Span span, long ticks, List<Campaign> campaigns) {
    long entered = (query.campaignId() == null ? 38_412 : 7_204) / (query.postId() == null ? 1 : 9);
    if (query.action() == Action.INSTALL) {
      entered /= 3;
    }
    List<String[]> parts =
        switch (query.dimension()) {
          case PLACEMENT -> parts("PROMOTED", "ORGANIC");
          case SURFACE -> parts("MOBILE_APP", "WEB");
          case COUNTRY -> parts("FR", "DE", "BE", "GB", "CH", "ES", "IT", "NL");
          case OUTCOME -> parts("ADDED", "NOT_LINKED", "NO_PRODUCT", "INELIGIBLE", "PENDING");
          case CAMPAIGN -> campaigns.stream().map(c -> new String[] {c.id(), c.name()}).toList();
          case POST ->
              List.of(
                  new String[] {"p000", "The Aurore lamp is back. Linen shade, oak foot"},
                  new String[] {"p001", "Only this weekend: the Comète pendant at −30 %"});
        };
    List<Segment> breakdown = new ArrayList<>();
    long left = entered;
    for (int i = 0; i < parts.size(); i++) {
      long part = i == parts.size() - 1 ? left : left * 6 / 10;
      left -= part;
      breakdown.add(
          new Segment(
              parts.get(i)[0],
              parts.get(i)[1],
              SampleDashboard.steps(query.action(), part, rates(query.action(), i + 1)).stream()
                  .map(StepCount::reached)
                  .toList()));
    }
    return snapshot(query.action(), span, entered * 104, entered + ticks, breakdown, ticks);
  }

  private static List<String[]> parts(String... keys) {
    List<String[]> parts = new ArrayList<>();
    for (String key : keys) {
      parts.add(new String[] {key, key});
    }
    return parts;
  }

  private static double[] rates(Action action, int salt) {
    double shift = 1 - salt * 0.013;
    return switch (action) {
      case BUY_NOW -> new double[] {1, 0.803 * shift, 0.271, 0.452 * shift, 0.911};
      case CART_REPLY -> new double[] {1, 0.642 * shift, 0.383, 0.418 * shift, 0.87};
      case INSTALL -> new double[] {1, 0.71 * shift, 0.392, 0.83};
      case OTHER -> new double[] {};
    };
  }

  private static FunnelSnapshot snapshot(
      Action action,
      Span span,
      long impressions,
      long entered,
      List<Segment> breakdown,
      long ticks) {
    List<StepCount> steps = SampleDashboard.steps(action, entered, rates(action, 0));
    Random random = new Random(5);
    List<Long> minutes = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      minutes.add((long) (8 + 6 * Math.sin(i / 7.0) + random.nextInt(7)));
    }
    minutes.set(59, minutes.get(59) / 3 + ticks);
    long live = minutes.stream().mapToLong(Long::longValue).sum();
    List<Long> reached =
        SampleDashboard.steps(action, live, rates(action, 2)).stream()
            .map(StepCount::reached)
            .toList();
    return new FunnelSnapshot(
        action,
        span,
        WINDOW,
        impressions,
        steps,
        entered / 4,
        breakdown,
        new LiveFunnel(action, reached, minutes));
  }
}
