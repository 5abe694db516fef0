package app.comptoir.ui.offers.open;

import app.comptoir.domain.approval.Act;
import app.comptoir.domain.offer.ContentChange;
import app.comptoir.domain.offer.ContentChange.FieldChange;
import app.comptoir.service.offers.OfferDossier;
import app.comptoir.ui.control.Card;
import app.comptoir.ui.fx.Messages;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

/// A decision of one's own met another content: what was decided on beside what is there now. Not
/// there where none did.
public final class ConflictCard extends Card {
  private final Messages messages;
  private final BrandBook brands;
  private final GridPane sides = new GridPane();

  public ConflictCard(Messages messages, BrandBook brands) {
    super(messages, "offer.conflict");
    this.messages = messages;
    this.brands = brands;
    setId("offer-conflict");
    getStyleClass().add("conflict-card");
    sides.getStyleClass().add("conflict-sides");
    ColumnConstraints half = new ColumnConstraints();
    half.setPercentWidth(50);
    sides.getColumnConstraints().addAll(half, half);
    setContent(sides);
  }

  public void show(OfferDossier dossier) {
    OfferDossier.Conflict conflict = dossier.conflict();
    boolean shown = conflict != null && conflict.act().acknowledged() == null;
    setVisible(shown);
    setManaged(shown);
    if (conflict == null || !shown) {
      return;
    }
    sides.getChildren().clear();
    Act act = conflict.act().act();
    sides.addRow(
        0,
        head("offer.conflict.yours", act.contentHash()),
        head("offer.conflict.now", dossier.row().offer().contentHash()));
    ContentChange difference = conflict.difference();
    if (difference == null) {
      Label none = new Label(messages.now("offer.conflict.notKept"));
      none.getStyleClass().add("caption");
      none.setWrapText(true);
      sides.add(none, 0, 1, 2, 1);
      return;
    }
    FactWords words = new FactWords(messages, brands, act.brandId());
    int row = 1;
    for (FieldChange field : difference.fields()) {
      Label name = new Label(messages.now("offer.field." + field.field()));
      name.getStyleClass().add("fact-name");
      sides.add(name, 0, row++, 2, 1);
      sides.addRow(
          row++,
          new DiffText(messages, ChangeRuns.before(field, words)),
          new DiffText(messages, ChangeRuns.after(field, words)));
    }
  }

  private Label head(String key, String hash) {
    Label label = new Label(messages.now(key, OfferWords.brief(hash)));
    label.getStyleClass().add("conflict-head");
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
