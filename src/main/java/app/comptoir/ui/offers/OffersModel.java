package app.comptoir.ui.offers;

import app.comptoir.domain.offer.Offer;
import app.comptoir.service.offers.QueueQuestion.View;
import app.comptoir.service.offers.QueueSnapshot;
import app.comptoir.service.offers.QueueSnapshot.Row;
import app.comptoir.ui.mvc.LoadModel;
import app.comptoir.ui.offers.open.ActsModel;
import app.comptoir.ui.offers.open.OpenOfferModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import org.jspecify.annotations.Nullable;

/// What the Offers screen shows: the queue, which of its lines are marked, and the parts around the
/// offer that is open. FX thread only.
public final class OffersModel {
  private final LoadModel load = new LoadModel();
  private final OpenOfferModel open = new OpenOfferModel();
  private final DecideModel decide = new DecideModel();
  private final ActsModel acts;
  private final ObjectProperty<Tab> tab = new SimpleObjectProperty<>(this, "tab", Tab.QUEUE);
  private final ObjectProperty<View> view = new SimpleObjectProperty<>(this, "view", View.FOR_ME);
  private final ObjectProperty<String> search = new SimpleObjectProperty<>(this, "search", "");
  private final ReadOnlyObjectWrapper<@Nullable QueueSnapshot> queue =
      new ReadOnlyObjectWrapper<>(this, "queue", null);
  private final ObservableList<String> ids = FXCollections.observableArrayList();
  private final ObservableSet<String> marked = FXCollections.observableSet();
  private Map<String, Row> rows = Map.of();

  /// The parts of the screen.
  enum Tab {
    QUEUE,
    AUDIT,
    AWAY
  }

  OffersModel(Instant now) {
    acts = new ActsModel(now);
  }

  LoadModel load() {
    return load;
  }

  OpenOfferModel open() {
    return open;
  }

  DecideModel decide() {
    return decide;
  }

  ActsModel acts() {
    return acts;
  }

  ObjectProperty<Tab> tabProperty() {
    return tab;
  }

  ObjectProperty<View> viewProperty() {
    return view;
  }

  ObjectProperty<String> searchProperty() {
    return search;
  }

  /// The queue as it was read last; null before.
  ReadOnlyObjectProperty<@Nullable QueueSnapshot> queueProperty() {
    return queue.getReadOnlyProperty();
  }

  /// The lines of the queue, by the identifiers of their offers: the list changes only where lines
  /// come, go or move.
  ObservableList<String> ids() {
    return ids;
  }

  /// Offers that were marked, to be decided together.
  ObservableSet<String> marked() {
    return marked;
  }

  Optional<Row> row(@Nullable String offerId) {
    return Optional.ofNullable(offerId == null ? null : rows.get(offerId));
  }

  void show(QueueSnapshot snapshot) {
    rows =
        snapshot.rows().stream()
            .collect(Collectors.toMap(r -> r.offer().id(), Function.identity()));
    List<String> now = snapshot.rows().stream().map(Row::offer).map(Offer::id).toList();
    marked.retainAll(rows.keySet());
    if (!ids.equals(now)) {
      ids.setAll(now);
    }
    queue.set(snapshot);
  }

  void mark(String offerId, boolean on) {
    if (on) {
      marked.add(offerId);
    } else {
      marked.remove(offerId);
    }
  }

  /// The line to go on with once these offers are decided: the next below the open one, or else the
  /// nearest above it; null where none is left.
  @Nullable String after(List<String> decided) {
    int at = Math.max(0, ids.indexOf(open.idProperty().get()));
    List<String> rest = new ArrayList<>(ids.subList(Math.min(at, ids.size()), ids.size()));
    rest.addAll(ids.subList(0, Math.min(at, ids.size())).reversed());
    rest.removeAll(decided);
    return rest.isEmpty() ? null : rest.getFirst();
  }
}
