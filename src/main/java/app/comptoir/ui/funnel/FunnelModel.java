package app.comptoir.ui.funnel;

import app.comptoir.domain.catalog.Brand;
import app.comptoir.domain.funnel.Action;
import app.comptoir.service.figures.FunnelSnapshot;
import app.comptoir.service.figures.FunnelSnapshot.Dimension;
import app.comptoir.ui.control.Choice;
import app.comptoir.ui.mvc.LoadModel;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What the Funnel screen shows: whose funnel, cut by what, and the journeys behind one step.
public final class FunnelModel {
  private final LoadModel load = new LoadModel();
  private final JourneysModel journeys = new JourneysModel();
  private final ObservableList<Choice> campaigns = FXCollections.observableArrayList();
  private final ObservableList<Choice> posts = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Cut> cut =
      new ReadOnlyObjectWrapper<>(
          this, "cut", new Cut(Action.BUY_NOW, null, null, Dimension.PLACEMENT));
  private final ReadOnlyObjectWrapper<@Nullable Shown> shown =
      new ReadOnlyObjectWrapper<>(this, "shown", null);

  /// What the person chose.
  ///
  /// @param campaignId null for all; `postId` likewise
  record Cut(
      Action action, @Nullable String campaignId, @Nullable String postId, Dimension dimension) {
    /// Only replies have outcomes.
    Cut {
      if (dimension == Dimension.OUTCOME && action != Action.CART_REPLY) {
        dimension = Dimension.PLACEMENT;
      }
    }
  }

  /// An answer, and what it answers.
  record Shown(Brand brand, FunnelSnapshot.Query query, FunnelSnapshot funnel) {}

  public LoadModel load() {
    return load;
  }

  JourneysModel journeys() {
    return journeys;
  }

  /// The campaigns one can choose.
  ObservableList<Choice> campaigns() {
    return campaigns;
  }

  /// The posts one can choose: those of the action and the campaign chosen.
  ObservableList<Choice> posts() {
    return posts;
  }

  ReadOnlyObjectProperty<Cut> cutProperty() {
    return cut.getReadOnlyProperty();
  }

  void cut(Cut now) {
    cut.set(now);
  }

  /// Null until the first answer.
  ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  void show(Shown now) {
    shown.set(now);
  }

  /// The text of a post, or its identifier where it is not among the choices.
  String postLabel(String postId) {
    return label(posts, postId);
  }

  /// The name of a campaign, or its identifier.
  String campaignLabel(String campaignId) {
    return label(campaigns, campaignId);
  }

  private static String label(ObservableList<Choice> choices, String id) {
    return choices.stream()
        .filter(choice -> choice.id().equals(id))
        .map(Choice::label)
        .findFirst()
        .orElse(id);
  }
}
