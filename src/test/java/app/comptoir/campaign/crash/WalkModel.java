package app.comptoir.campaign.crash;

import app.comptoir.domain.catalog.Brand;
import app.comptoir.domain.catalog.CommissionRule;
import app.comptoir.domain.change.Change;
import app.comptoir.domain.funnel.Action;
import app.comptoir.domain.funnel.ShopperEvent;
import app.comptoir.domain.funnel.Step;
import app.comptoir.domain.post.Metric;
import app.comptoir.domain.revenue.Order;
import app.comptoir.domain.revenue.Return;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What a log says, computed the slow and plain way: the newest revision of everything is kept, and
/// every figure is counted from all of it anew. Shares nothing with the store but the records.
final class WalkModel {
  private final Map<String, Kept> things = new HashMap<>();
  private final Map<String, Action> actions = new HashMap<>();
  private Brand brand;

  /// A thing in its newest revision; `what` is null where nothing but its deletion was heard of.
  private record Kept(long revision, boolean deleted, Object what) {}

  WalkModel() {
    this(WalkLog.brand("Europe/Paris", 100));
  }

  private WalkModel(Brand brand) {
    this.brand = brand;
  }

  /// The log begins again: all is forgotten but whose it is.
  WalkModel startAgain() {
    return new WalkModel(brand);
  }

  void apply(Change change) {
    switch (change) {
      case Change.BrandChange c -> {
        if (keep("brand", c, c.brand())) {
          brand = c.brand();
        }
      }
      case Change.PostChange c -> {
        Kept before = things.get("post " + c.post().id());
        boolean onlyDeleted = before != null && before.what == null;
        // What a post was is wanted for its journeys, also when its deletion came first.
        if (keep("post " + c.post().id(), c, c.post()) || onlyDeleted) {
          actions.put(c.post().id(), c.post().action());
        }
        if (onlyDeleted) {
          things.put(
              "post " + c.post().id(),
              new Kept(Math.max(before.revision, c.revision()), true, c.post()));
        }
      }
      case Change.ShopperEventChange c -> keep("event " + c.event().eventId(), c, c.event());
      case Change.OrderChange c -> keep("order " + c.order().id(), c, c.order());
      case Change.ReturnChange c -> keep("return " + c.returned().id(), c, c.returned());
      case Change.MetricChange c ->
          keep("metric " + c.metric().postId() + c.metric().minute(), c, c.metric());
      case Change.FxRateChange c ->
          keep("rate " + c.rate().day() + c.rate().base(), c, c.rate().rate());
      case Change.Deletion c -> delete(c);
      case Change.ProductChange _,
          Change.CampaignChange _,
          Change.OfferChange _,
          Change.DecisionChange _,
          Change.LedgerEntryChange _,
          Change.DocumentChange _,
          Change.Unreadable _ ->
          throw new IllegalArgumentException("Not in these logs: " + change);
    }
  }

  private boolean keep(String key, Change change, Object what) {
    Kept kept = things.get(key);
    if (kept != null && kept.revision >= change.revision()) {
      return false;
    }
    things.put(key, new Kept(change.revision(), false, what));
    return true;
  }

  private void delete(Change.Deletion c) {
    String key =
        switch (c.kind()) {
          case ORDER -> "order ";
          case RETURN -> "return ";
          case SHOPPER_EVENT -> "event ";
          default -> "";
        };
    Kept kept = things.get(key + c.id());
    if (!key.isEmpty() && (kept == null || kept.revision < c.revision())) {
      things.put(key + c.id(), new Kept(c.revision(), true, null));
    } else if (c.kind() == Change.Kind.POST) {
      Kept post = things.get("post " + c.id());
      if (post == null || post.revision < c.revision()) {
        things.put("post " + c.id(), new Kept(c.revision(), true, post == null ? null : post.what));
      }
    }
  }

  private <T> List<T> all(Class<T> type) {
    return things.values().stream()
        .filter(kept -> !kept.deleted)
        .map(Kept::what)
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  /// Every figure, one a line, without those that are all zeros; see [AppFigures].
  Map<String, String> figures() {
    Sums sums = new Sums();
    funnels(sums);
    Map<String, Order> orders = new HashMap<>();
    for (Order order : all(Order.class)) {
      orders.put(order.id(), order);
      sale(order, sums);
    }
    for (Return returned : all(Return.class)) {
      Order order = orders.get(returned.orderId());
      if (order != null) {
        refund(returned, order, sums);
      }
    }
    for (Metric metric : all(Metric.class)) {
      if (listed(metric.postId())) {
        sums.add("reach " + metric.postId(), metric.impressions(), metric.spendMinor());
      }
    }
    return sums.lines();
  }

  private void funnels(Sums sums) {
    Map<String, List<ShopperEvent>> journeys = new HashMap<>();
    for (ShopperEvent event : all(ShopperEvent.class)) {
      journeys
          .computeIfAbsent(event.postId() + " " + event.shopper(), _ -> new ArrayList<>())
          .add(event);
    }
    for (List<ShopperEvent> journey : journeys.values()) {
      String post = journey.getFirst().postId();
      Action action = actions.get(post);
      if (action == null) {
        continue;
      }
      Instant entry =
          journey.stream()
              .filter(e -> e.step() == action.steps().getFirst())
              .map(ShopperEvent::at)
              .min(Instant::compareTo)
              .orElse(null);
      if (entry == null) {
        continue;
      }
      int depth = 1 + deepest(action.steps(), 1, entry, entry.plus(Duration.ofDays(7)), journey);
      String name = action.name().toLowerCase(Locale.ROOT);
      for (int step = 0; step < depth; step++) {
        sums.add("funnel %s %s %d".formatted(name, post, step), 1);
        sums.add("cohort %s %s %d".formatted(name, day(entry), step), 1);
      }
    }
  }

  /// Tries every way on from here: how many more steps the longest of them has.
  private static int deepest(
      List<Step> steps, int next, Instant from, Instant deadline, List<ShopperEvent> events) {
    int best = 0;
    if (next < steps.size()) {
      for (ShopperEvent event : events) {
        if (event.step() == steps.get(next)
            && !event.at().isBefore(from)
            && !event.at().isAfter(deadline)) {
          best = Math.max(best, 1 + deepest(steps, next + 1, event.at(), deadline, events));
        }
      }
    }
    return best;
  }

  /// The list of posts has those that are known by more than their name.
  private boolean listed(String post) {
    return post != null && actions.containsKey(post);
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, brand.zone());
  }

  private void sale(Order order, Sums sums) {
    long gross = order.lines().stream().mapToLong(Order.Line::grossMinor).sum();
    long discount = order.lines().stream().mapToLong(Order.Line::discountMinor).sum();
    sums.add(
        "sales %s %s".formatted(day(order.placedAt()), order.currency()), 1, gross, discount, 0);
    BigDecimal rate = rate(order);
    if (listed(order.postId()) && rate == null) {
      sums.add("post " + order.postId(), 1, 0, 0, 0, 0);
    } else if (listed(order.postId())) {
      long grossBase = convert(order, gross, rate);
      long discountBase = convert(order, discount, rate);
      sums.add(
          "post " + order.postId(),
          1,
          grossBase,
          discountBase,
          0,
          commission(grossBase - discountBase, order.placedAt()));
    }
  }

  private void refund(Return returned, Order order, Sums sums) {
    long amount = returned.amount().minor();
    sums.add(
        "sales %s %s".formatted(day(returned.processedAt()), order.currency()), 0, 0, 0, amount);
    BigDecimal rate = rate(order);
    if (listed(order.postId()) && rate != null) {
      sums.add("post " + order.postId(), 0, 0, 0, convert(order, amount, rate), 0);
    }
  }

  private BigDecimal rate(Order order) {
    if (order.currency().equals(brand.currency())) {
      return BigDecimal.ONE;
    }
    Kept kept = things.get("rate " + day(order.placedAt()) + order.currency());
    return kept == null ? null : (BigDecimal) kept.what;
  }

  private long convert(Order order, long minor, BigDecimal rate) {
    return BigDecimal.valueOf(minor, order.currency().getDefaultFractionDigits())
        .multiply(rate)
        .setScale(brand.currency().getDefaultFractionDigits(), RoundingMode.HALF_EVEN)
        .unscaledValue()
        .longValueExact();
  }

  private long commission(long net, Instant placed) {
    for (CommissionRule rule : brand.commissionRules()) {
      boolean begun = !placed.isBefore(rule.validFrom());
      boolean over = rule.validTo() != null && !placed.isBefore(rule.validTo());
      if (begun && !over) {
        return BigDecimal.valueOf(net)
                .multiply(BigDecimal.valueOf(rule.perMille(), 3))
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact()
            + rule.fixedMinor();
      }
    }
    throw new AssertionError("No rule for " + placed);
  }
}
