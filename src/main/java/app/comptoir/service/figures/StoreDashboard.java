package app.comptoir.service.figures;

import app.comptoir.common.NameOrder;
import app.comptoir.domain.catalog.Brand;
import app.comptoir.domain.catalog.Campaign;
import app.comptoir.domain.funnel.Action;
import app.comptoir.domain.funnel.JourneyRow;
import app.comptoir.domain.revenue.DaySales;
import app.comptoir.domain.revenue.OrderSummary;
import app.comptoir.service.offers.ReviewDesk.Attention;
import app.comptoir.store.db.Database;
import app.comptoir.store.queries.Days;
import app.comptoir.store.queries.PostFilter;
import app.comptoir.store.queries.SalesQueries;
import app.comptoir.store.queries.StoreView;
import app.comptoir.store.queries.StoredBrand;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// [Dashboard] over the store: every answer from one snapshot of the database, figures from the
/// rollups.
public final class StoreDashboard implements Dashboard {
  private static final int TOP_POSTS = 8;
  private static final int LATEST_ORDERS = 20;

  private final Database database;
  private final PeriodResolver periods;
  private final Supplier<Attention> attention;

  /// @param attention what the Overview says that waits
  public StoreDashboard(Database database, PeriodResolver periods, Supplier<Attention> attention) {
    this.attention = attention;
    this.database = database;
    this.periods = periods;
  }

  private <T> T read(Function<StoreView, T> questions) {
    return StoreView.read(database, questions);
  }

  @Override
  public Instant now() {
    return periods.now();
  }

  @Override
  public List<Brand> brands() {
    return read(
        view ->
            view.brands().stream()
                .map(StoredBrand::brand)
                .sorted(Comparator.comparing(Brand::name, NameOrder.NAMES).thenComparing(Brand::id))
                .toList());
  }

  @Override
  public List<Campaign> campaigns(String brandId) {
    return read(view -> view.campaigns(Asked.brand(view, brandId)));
  }

  @Override
  public boolean partial(String brandId) {
    return read(view -> view.brand(brandId).filter(b -> !view.whole(b.brandKey())).isPresent());
  }

  @Override
  public OverviewSnapshot overview(Selection selection) {
    Attention waits = attention.get();
    return read(
        view -> {
          Asked asked = Asked.of(view, periods, selection);
          return new OverviewReader(
                  view, asked.brand(), asked.span(), asked.compared(), asked.now(), asked.known())
              .read(rows(view, asked), TOP_POSTS, waits);
        });
  }

  @Override
  public List<PostRow> posts(Selection selection) {
    return read(view -> rows(view, Asked.of(view, periods, selection)));
  }

  @Override
  public Optional<PostDetail> post(Selection selection, String postId) {
    return read(
        view -> {
          Asked asked = Asked.of(view, periods, selection);
          Days days = Readers.days(asked.brand(), asked.span());
          return view.posts()
              .figures(asked.brand(), days, postId)
              .map(
                  figures -> {
                    PostRow row =
                        Readers.postRow(
                            figures,
                            campaignNames(view, asked.brand())
                                .getOrDefault(figures.post().campaignId(), ""),
                            view.posts().unitsSoldNet(asked.brand().brandKey()).get(postId));
                    return detail(view, asked, row);
                  });
        });
  }

  private static PostDetail detail(StoreView view, Asked asked, PostRow row) {
    Action action = row.post().action();
    PostFilter filter = FunnelReader.filter(action, null, row.post().id());
    FunnelSnapshot funnel =
        new FunnelReader(view, asked.brand(), asked.span(), asked.now())
            .read(action, filter, FunnelSnapshot.Dimension.SURFACE);
    List<DaySales> sales =
        view.sales()
            .money(
                Readers.days(asked.brand(), asked.span()),
                new PostFilter(null, null, row.post().id()),
                SalesQueries.Part.WHOLE);
    return new PostDetail(
        row,
        funnel,
        Readers.netByDay(asked.span(), sales),
        view.orders()
            .newest(
                asked.brand(),
                asked.span().from(),
                asked.span().to(),
                row.post().id(),
                LATEST_ORDERS));
  }

  @Override
  public FunnelSnapshot funnel(FunnelSnapshot.Query query) {
    return read(
        view -> {
          Asked asked = Asked.of(view, periods, query.selection());
          PostFilter filter =
              FunnelReader.filter(query.action(), query.campaignId(), query.postId());
          return new FunnelReader(view, asked.brand(), asked.span(), asked.now())
              .read(query.action(), filter, query.dimension());
        });
  }

  @Override
  public RevenueSnapshot revenue(RevenueSnapshot.Query query) {
    return read(
        view -> {
          Asked asked = Asked.of(view, periods, query.selection());
          return new RevenueReader(
                  view, asked.brand(), asked.span(), asked.compared(), query.basis())
              .read(query.split());
        });
  }

  @Override
  public List<OrderSummary> orders(
      String brandId, LocalDate from, LocalDate to, @Nullable String postId, int limit) {
    return read(view -> view.orders().newest(Asked.brand(view, brandId), from, to, postId, limit));
  }

  @Override
  public List<JourneyRow> journeys(FunnelSnapshot.Query query, int step, int limit) {
    return read(
        view -> {
          Asked asked = Asked.of(view, periods, query.selection());
          PostFilter filter =
              FunnelReader.filter(query.action(), query.campaignId(), query.postId());
          return view.funnels()
              .journeys(
                  Readers.days(asked.brand(), asked.span()), filter, query.action(), step, limit);
        });
  }

  private static List<PostRow> rows(StoreView view, Asked asked) {
    Map<String, String> campaigns = campaignNames(view, asked.brand());
    Map<String, Long> sold = view.posts().unitsSoldNet(asked.brand().brandKey());
    return view.posts().figures(asked.brand(), Readers.days(asked.brand(), asked.span())).stream()
        .map(
            f ->
                Readers.postRow(
                    f, campaigns.getOrDefault(f.post().campaignId(), ""), sold.get(f.post().id())))
        .sorted(
            Comparator.comparingLong((PostRow row) -> row.net().minor())
                .reversed()
                .thenComparing(row -> row.post().id()))
        .toList();
  }

  private static Map<String, String> campaignNames(StoreView view, StoredBrand brand) {
    Map<String, String> names = new HashMap<>();
    view.campaigns(brand).forEach(campaign -> names.put(campaign.id(), campaign.name()));
    return names;
  }
}
