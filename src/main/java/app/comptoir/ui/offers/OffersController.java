package app.comptoir.ui.offers;

import app.comptoir.domain.offer.Decision.Kind;
import app.comptoir.service.figures.Selection;
import app.comptoir.service.offers.QueueQuestion;
import app.comptoir.service.offers.QueueSnapshot;
import app.comptoir.service.workspaces.LiveUpdates;
import app.comptoir.ui.fx.Pacer;
import app.comptoir.ui.fx.Ticker;
import app.comptoir.ui.mvc.Place;
import app.comptoir.ui.mvc.ScreenContext;
import app.comptoir.ui.mvc.SnapshotController;
import app.comptoir.ui.offers.OffersModel.Tab;
import app.comptoir.ui.offers.open.OpenOfferReader;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Drives the Offers screen: the queue of all brands, the offer that is open, and what is decided.
public final class OffersController extends SnapshotController<QueueQuestion, QueueSnapshot> {
  /// Shoppers' doings change the checks only slowly: between two readings for their sake.
  private static final long PAUSE = 2000;

  private final OffersModel model;
  private final OtherTabs others;
  private final OpenOfferReader reader;
  private final OwnActs own;
  private final DecideController deciding;
  private final Pacer pacer = new Pacer(PAUSE, this::ask);

  OffersController(OffersModel model, ScreenContext context, OtherTabs others) {
    super("offers", context, model.load());
    this.model = model;
    this.others = others;
    this.reader = new OpenOfferReader(model.open(), context);
    this.own = new OwnActs(model.acts(), context);
    this.deciding = new DecideController(model, own, context, this::onDecided, this::ask);
  }

  @Override
  protected void onActivate() {
    var services = context().services();
    whileActive(context().selection().selectionProperty().subscribe(_ -> ask()));
    Consumer<String> changed = context().fx().latest(_ -> pacer.request());
    LiveUpdates.Subscription data = services.updates().onDataChanged(changed);
    whileActive(data::close);
    Consumer<Boolean> moved = context().fx().latest(_ -> onMoved());
    LiveUpdates.Subscription acts = services.approvals().onMoved(() -> moved.accept(true));
    whileActive(acts::close);
    whileActive(Ticker.everySecond(own::tick));
    own.read();
    onTab(model.tabProperty().get());
  }

  @Override
  protected void onDeactivate() {
    super.onDeactivate();
    others.onTab(Tab.QUEUE);
    pacer.stop();
    reader.drop();
    own.drop();
  }

  private void onMoved() {
    if (active()) {
      own.read();
      ask();
    }
  }

  @Override
  protected QueueQuestion question(Selection selection) {
    return new QueueQuestion(null, model.viewProperty().get(), model.searchProperty().get());
  }

  @Override
  protected QueueSnapshot read(QueueQuestion question) {
    return context().services().reviewDesk().queue(question);
  }

  /// An empty queue is good news, told in its own place.
  @Override
  protected boolean isEmpty(QueueSnapshot snapshot) {
    return false;
  }

  @Override
  protected boolean mayStay(QueueQuestion before, QueueQuestion now) {
    return true;
  }

  @Override
  protected void show(QueueSnapshot snapshot) {
    model.show(snapshot);
    if (model.open().idProperty().get() == null && !model.ids().isEmpty()) {
      onOpen(model.ids().getFirst());
    } else {
      // Whatever makes the queue new makes the open offer new: data, an act, the screen's return.
      reader.reread();
    }
  }

  @Override
  public void onArrive(Place place) {
    if (place instanceof Place.OneOffer(String offerId)) {
      onTab(Tab.QUEUE);
      onOpen(offerId);
    }
  }

  void onTab(Tab tab) {
    model.tabProperty().set(tab);
    if (active()) {
      others.onTab(tab);
    }
  }

  void onView(QueueQuestion.View view) {
    if (view != model.viewProperty().get()) {
      model.marked().clear();
      model.viewProperty().set(view);
      reader.open(null);
      ask();
    }
  }

  void onSearch(String words) {
    model.searchProperty().set(words);
    ask();
  }

  void onOpen(@Nullable String offerId) {
    if (offerId != null && !offerId.equals(model.open().idProperty().get())) {
      deciding.onCancel();
      reader.open(offerId);
    }
  }

  void onTryOfferAgain() {
    reader.again();
  }

  /// Goes so many lines down the queue, or up.
  void onStep(int lines) {
    if (!model.ids().isEmpty()) {
      int at = model.ids().indexOf(model.open().idProperty().get());
      int to = at < 0 ? 0 : Math.clamp(at + (long) lines, 0, model.ids().size() - 1);
      onOpen(model.ids().get(to));
    }
  }

  void onMark(String offerId) {
    model.mark(offerId, !model.marked().contains(offerId));
  }

  /// Marks the open offer, if it is not marked yet.
  void onMarkOpen() {
    String offerId = model.open().idProperty().get();
    if (offerId != null) {
      model.mark(offerId, true);
    }
  }

  void onClearMarks() {
    model.marked().clear();
  }

  /// The part that decides.
  DecideController deciding() {
    return deciding;
  }

  /// What was decided leaves the queue; the next offer is opened by itself.
  private void onDecided(List<String> decided, Kind kind) {
    model.marked().removeAll(decided);
    if (kind == Kind.COMMENT) {
      return;
    }
    reader.open(model.after(decided));
    ask();
  }
}
