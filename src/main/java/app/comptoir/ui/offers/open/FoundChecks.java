package app.comptoir.ui.offers.open;

import app.comptoir.domain.offer.Decision.Kind;
import app.comptoir.domain.offer.Offer;
import app.comptoir.domain.offer.OfferCheck;
import app.comptoir.service.offers.OfferDossier;
import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.fx.Messages;
import java.util.Comparator;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What the checks found, the worst first, once more before one reviews or approves.
public final class FoundChecks extends VBox {
  private static final int MOST = 4;

  private final Messages messages;
  private final OpenOfferModel model;
  private final BrandBook brands;

  public FoundChecks(Messages messages, OpenOfferModel model, BrandBook brands) {
    this.messages = messages;
    this.model = model;
    this.brands = brands;
    getStyleClass().add("confirm-checks");
  }

  /// Shows nothing, and takes no room.
  public void hide() {
    getChildren().clear();
    setVisible(false);
    setManaged(false);
  }

  public void show(Kind kind, Offer offer) {
    getChildren().clear();
    if (kind == Kind.REVIEW || kind == Kind.APPROVE) {
      FactWords facts = new FactWords(messages, brands, offer.brandId());
      List<OfferCheck> bad =
          model.dossier().map(OfferDossier::checks).orElse(List.of()).stream()
              .filter(check -> check.result().compareTo(OfferCheck.Result.WARN) >= 0)
              .sorted(Comparator.comparing(OfferCheck::result).reversed())
              .toList();
      bad.stream().limit(MOST).forEach(check -> getChildren().add(line(check, facts)));
      if (bad.size() > MOST) {
        getChildren().add(new Label(messages.now("offer.confirm.more", bad.size() - MOST)));
      }
    }
    setVisible(!getChildren().isEmpty());
    setManaged(!getChildren().isEmpty());
  }

  private Label line(OfferCheck check, FactWords facts) {
    Label line =
        new Label(
            messages.now(
                "offer.confirm.found",
                messages.now("check.result." + check.result()),
                messages.now("check." + check.kind()),
                facts.reason(check)));
    line.getStyleClass().addAll("confirm-found", CheckLook.style(check.result()));
    line.setGraphic(
        Nodes.icon(CheckLook.icon(check.result()), "check-icon", CheckLook.style(check.result())));
    line.setWrapText(true);
    line.setMinHeight(USE_PREF_SIZE);
    return line;
  }
}
