package app.comptoir.store;

import app.comptoir.domain.catalog.Brand;
import app.comptoir.domain.catalog.CommissionRule;
import app.comptoir.domain.change.Change;
import app.comptoir.domain.funnel.Action;
import app.comptoir.domain.funnel.Placement;
import app.comptoir.domain.funnel.ReplyOutcome;
import app.comptoir.domain.funnel.ShopperEvent;
import app.comptoir.domain.funnel.Step;
import app.comptoir.domain.funnel.Surface;
import app.comptoir.domain.money.FxRate;
import app.comptoir.domain.money.Money;
import app.comptoir.domain.post.Metric;
import app.comptoir.domain.post.Post;
import app.comptoir.domain.readability.ReadabilityBudget;
import app.comptoir.domain.revenue.Order;
import app.comptoir.domain.revenue.Return;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;

/// Makes the records of a log, for tests: the numbers that matter are arguments, the rest is
/// plausible.
public final class LogBuilder {
  static final Currency EUR = Currency.getInstance("EUR");
  public static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  public static final Instant NOON = Instant.parse("2026-10-01T10:00:00Z");
  private long seq;

  public static Brand brand(int perMille) {
    return new Brand(
        "b1",
        "Maison Test",
        PARIS,
        EUR,
        DayOfWeek.MONDAY,
        List.of(new CommissionRule(perMille, 25, Instant.EPOCH, null)),
        new ReadabilityBudget(300, 6));
  }

  private long next() {
    return ++seq;
  }

  public Change post(String id, Action action) {
    return new Change.PostChange(
        next(),
        NOON,
        1,
        new Post(
            id,
            "b1",
            "c1",
            "p1",
            action,
            Placement.ORGANIC,
            "Maison Test",
            "@test",
            "Hello 👋",
            null,
            null,
            null,
            Money.of(1999, "EUR"),
            10L,
            NOON,
            null,
            null));
  }

  public Change event(long id, String post, long shopper, Step step, Instant at) {
    return event(id, 1, post, shopper, step, at, ReplyOutcome.NONE);
  }

  public Change event(
      long id, long revision, String post, long shopper, Step step, Instant at, ReplyOutcome out) {
    return new Change.ShopperEventChange(
        next(),
        at,
        revision,
        new ShopperEvent(
            id, post, shopper, step, at, out, null, Placement.ORGANIC, Surface.WEB, "FR"));
  }

  public Change order(
      String id, long revision, String post, Instant at, String currency, long gross) {
    return new Change.OrderChange(
        next(),
        at,
        revision,
        new Order(
            id,
            "b1",
            post,
            Order.Status.PLACED,
            at,
            Currency.getInstance(currency),
            List.of(new Order.Line("p1", 2, gross, 100)),
            0,
            0,
            "FR"));
  }

  public Change returned(String id, String order, Instant at, String currency, long amount) {
    return new Change.ReturnChange(
        next(),
        at,
        1,
        new Return(id, "b1", order, null, Return.Kind.RETURN, 1, Money.of(amount, currency), at));
  }

  public Change rate(LocalDate day, long revision, String base, String rate) {
    return new Change.FxRateChange(
        next(),
        day.atStartOfDay(PARIS).toInstant(),
        revision,
        new FxRate(day, Currency.getInstance(base), EUR, new BigDecimal(rate)));
  }

  public Change metric(String post, long revision, Instant minute, long impressions, long spend) {
    return new Change.MetricChange(
        next(),
        minute,
        revision,
        new Metric(post, minute, Placement.PROMOTED, Surface.WEB, impressions, 1, 0, 0, 0, spend));
  }

  public Change brandChange(long revision, Brand brand) {
    return new Change.BrandChange(next(), NOON, revision, brand);
  }

  public Change deletion(Change.Kind kind, String id, long revision) {
    return new Change.Deletion(next(), NOON, revision, kind, id);
  }
}
