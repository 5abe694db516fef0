package app.comptoir.ui.offers.open;

import app.comptoir.domain.offer.OfferCheck;
import app.comptoir.domain.offer.OfferCheck.Result;
import app.comptoir.service.offers.OfferDossier;
import app.comptoir.ui.control.Card;
import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.fx.Messages;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What was looked at before anybody decides, and what was found: a sign, a word and one sentence a
/// check, the worst first.
public final class ChecksCard extends Card {
  private final Messages messages;
  private final BrandBook brands;
  private final VBox rows = new VBox();

  public ChecksCard(Messages messages, BrandBook brands) {
    super(messages, "offer.checks");
    this.messages = messages;
    this.brands = brands;
    rows.getStyleClass().add("check-rows");
    setContent(rows);
  }

  public void show(OfferDossier dossier) {
    boolean waits = dossier.row().offer().state().waiting();
    setVisible(waits);
    setManaged(waits);
    FactWords words = new FactWords(messages, brands, dossier.row().offer().brandId());
    List<OfferCheck> worstFirst =
        dossier.checks().stream()
            .sorted(Comparator.comparing(OfferCheck::result).reversed())
            .toList();
    rows.getChildren().setAll(worstFirst.stream().map(check -> row(check, words)).toList());
  }

  private Node row(OfferCheck check, FactWords words) {
    Result result = check.result();
    Label name = new Label(messages.now("check." + check.kind()));
    name.getStyleClass().add("check-name");
    Label word = new Label(messages.now("check.result." + result));
    word.getStyleClass().addAll("check-word", CheckLook.style(result));
    word.setMinWidth(Region.USE_PREF_SIZE);
    HBox head = new HBox(name, Nodes.spacer(), word);
    head.setAlignment(Pos.CENTER_LEFT);
    Label reason = new Label(words.reason(check));
    reason.getStyleClass().add("caption");
    reason.setWrapText(true);
    reason.setMinHeight(Region.USE_PREF_SIZE);
    VBox text = new VBox(head, reason);
    text.setMinWidth(0);
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox row =
        new HBox(Nodes.icon(CheckLook.icon(result), "check-icon", CheckLook.style(result)), text);
    row.getStyleClass().add("check-row");
    row.setAccessibleRole(AccessibleRole.TEXT);
    row.setAccessibleText(word.getText() + ": " + name.getText() + ". " + reason.getText());
    return row;
  }
}
