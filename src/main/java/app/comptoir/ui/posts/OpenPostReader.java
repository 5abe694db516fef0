package app.comptoir.ui.posts;

import app.comptoir.common.Tasks;
import app.comptoir.domain.catalog.Brand;
import app.comptoir.service.figures.PostDetail;
import app.comptoir.service.figures.PostRow;
import app.comptoir.service.figures.Selection;
import app.comptoir.ui.mvc.PictureFetch;
import app.comptoir.ui.mvc.ScreenContext;
import app.comptoir.ui.mvc.SnapshotController;
import app.comptoir.ui.posts.OpenPostModel.DayOrders;
import app.comptoir.ui.posts.OpenPostModel.Shown;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The part of the controller that reads the open post, its picture, and its orders of a day. All
/// methods on the FX thread; reading happens in the background.
final class OpenPostReader {
  /// More rows of one day than anybody reads.
  static final int ORDERS = 500;

  private final OpenPostModel model;
  private final ScreenContext context;
  private final Tasks.Lane details;
  private final PictureFetch pictures;
  private final Tasks.Lane orders;

  OpenPostReader(OpenPostModel model, ScreenContext context) {
    this.model = model;
    this.context = context;
    Tasks tasks = context.services().tasks();
    this.details = tasks.lane("read post");
    this.pictures = new PictureFetch("fetch picture", context, model::picture);
    this.orders = tasks.lane("read orders of a post");
  }

  void open(@Nullable String postId) {
    if (Objects.equals(postId, model.idProperty().get())) {
      return;
    }
    drop();
    pictures.forget();
    model.open(postId);
    reread();
  }

  void again() {
    model.load().loading();
    reread();
  }

  /// Reads the open post anew, as its figures may have changed; closes it where it is not among the
  /// posts any more.
  void reread(List<PostRow> posts) {
    String postId = model.idProperty().get();
    if (postId != null && posts.stream().noneMatch(row -> row.post().id().equals(postId))) {
      open(null);
    } else {
      reread();
    }
  }

  private void reread() {
    String postId = model.idProperty().get();
    Optional<Selection> selection = context.selection().selection();
    Optional<Brand> brand = context.selection().brand();
    if (postId == null || selection.isEmpty() || brand.isEmpty()) {
      return;
    }
    details.submit(
        () -> context.services().dashboard().post(selection.orElseThrow(), postId),
        found -> show(brand.orElseThrow(), found),
        e -> model.load().failed(SnapshotController.problemOf(e)));
  }

  private void show(Brand brand, Optional<PostDetail> found) {
    if (found.isEmpty()) {
      model.load().ready(true);
      return;
    }
    PostDetail detail = found.orElseThrow();
    model.show(new Shown(brand, detail, context.services().clock().instant()));
    DayOrders day = model.dayOrdersProperty().get();
    if (day != null) {
      boolean within = detail.net().stream().anyMatch(value -> value.day().equals(day.day()));
      ordersOf(within ? day.day() : null);
    }
    pictures.show(detail.row().post().mediaId());
  }

  void ordersOf(@Nullable LocalDate day) {
    String postId = model.idProperty().get();
    Optional<Brand> brand = context.selection().brand();
    if (day == null || postId == null || brand.isEmpty()) {
      orders.drop();
      model.dayOrders(null);
      return;
    }
    orders.submit(
        () ->
            context
                .services()
                .dashboard()
                .orders(brand.orElseThrow().id(), day, day, postId, ORDERS),
        found -> model.dayOrders(new DayOrders(day, found)),
        e -> model.load().failed(SnapshotController.problemOf(e)));
  }

  /// Drops what is under way.
  void drop() {
    details.drop();
    pictures.drop();
    orders.drop();
  }
}
