package app.comptoir.ui.offers.open;

import app.comptoir.domain.offer.ContentChange.FieldChange;
import app.comptoir.domain.offer.OfferEvent;
import app.comptoir.service.offers.OfferDossier;
import app.comptoir.ui.control.Card;
import app.comptoir.ui.fx.Formats;
import app.comptoir.ui.fx.Messages;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What changed since somebody last decided, word by word. Not there where nothing did.
public final class ChangesCard extends Card {
  private final Messages messages;
  private final BrandBook brands;
  private final SimpleStringProperty since = new SimpleStringProperty("");
  private final VBox rows = new VBox();

  public ChangesCard(Messages messages, BrandBook brands) {
    super(messages, "offer.changes");
    this.messages = messages;
    this.brands = brands;
    setId("offer-changes");
    setSubtitle(since);
    rows.getStyleClass().add("change-rows");
    setContent(rows);
  }

  public void show(OfferDossier dossier) {
    OfferDossier.Change change = dossier.change();
    boolean any = change != null && !change.difference().fields().isEmpty();
    // The two versions of a conflict say the same, and more.
    boolean shown = any && dossier.conflict() == null;
    setVisible(shown);
    setManaged(shown);
    if (change == null || !shown) {
      return;
    }
    since.set(since(dossier, change.since()));
    FactWords words = new FactWords(messages, brands, dossier.row().offer().brandId());
    rows.getChildren()
        .setAll(change.difference().fields().stream().map(field -> row(field, words)).toList());
  }

  private String since(OfferDossier dossier, OfferEvent event) {
    Formats formats = messages.formats();
    var zone = brands.zone(dossier.row().offer().brandId());
    String at = formats.dateTime(event.at(), zone, brands.shownZone());
    String by = event.name() == null ? event.subject() : event.name();
    String kind = event.kind() == null ? "" : messages.now("offer.noun." + event.kind());
    return messages.now("offer.changes.since", kind, by == null ? Formats.UNKNOWN : by, at);
  }

  private Node row(FieldChange field, FactWords words) {
    Label name = new Label(messages.now("offer.field." + field.field()));
    name.getStyleClass().add("fact-name");
    DiffText text = new DiffText(messages, ChangeRuns.both(field, words));
    return new VBox(name, text);
  }
}
