package app.comptoir.ui.offers.open;

import app.comptoir.domain.offer.Offer;
import app.comptoir.service.offers.OfferDossier;
import app.comptoir.ui.control.Card;
import app.comptoir.ui.fx.Formats;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.Texts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// What an offer promises and spends, as a calm table.
public final class OfferFacts extends Card {
  private final Messages messages;
  private final BrandBook brands;
  private final GridPane table = new GridPane();

  private record Line(String name, String value) {}

  public OfferFacts(Messages messages, BrandBook brands) {
    super(messages, "offer.facts");
    this.messages = messages;
    this.brands = brands;
    table.getStyleClass().add("fact-table");
    ColumnConstraints name = new ColumnConstraints();
    name.setMinWidth(Region.USE_PREF_SIZE);
    name.setHalignment(HPos.LEFT);
    ColumnConstraints value = new ColumnConstraints();
    value.setHgrow(Priority.ALWAYS);
    value.setHalignment(HPos.RIGHT);
    value.setMinWidth(0);
    table.getColumnConstraints().addAll(name, value);
    setContent(table);
  }

  public void show(OfferDossier dossier) {
    table.getChildren().clear();
    List<Line> lines = lines(dossier);
    for (int i = 0; i < lines.size(); i++) {
      Label name = new Label(lines.get(i).name());
      name.getStyleClass().add("fact-name");
      Label value = new Label(lines.get(i).value());
      value.getStyleClass().add("fact-value");
      value.setWrapText(true);
      value.setMinHeight(Region.USE_PREF_SIZE);
      GridPane.setValignment(name, VPos.TOP);
      table.addRow(i, name, value);
    }
  }

  private List<Line> lines(OfferDossier dossier) {
    Offer offer = dossier.row().offer();
    Formats formats = messages.formats();
    List<Line> lines = new ArrayList<>();
    add(lines, "price", offer.price() == null ? Formats.UNKNOWN : formats.money(offer.price()));
    add(
        lines,
        "compareAt",
        offer.compareAt() == null ? Formats.UNKNOWN : formats.money(offer.compareAt()));
    add(
        lines,
        "stock",
        offer.stock() == null ? messages.now("offer.unlimited") : formats.count(offer.stock()));
    add(lines, "budget", formats.money(offer.budget()));
    add(
        lines,
        "flight",
        brands
                .flight(formats, offer.brandId(), offer.flightFrom(), offer.flightTo())
                .replace(" – ", " –\n")
            + "\n"
            + formats.duration(Duration.between(offer.flightFrom(), offer.flightTo())));
    add(
        lines,
        "targeting",
        offer.targeting().isEmpty()
            ? messages.now("offer.everybody")
            : offer.targeting().stream().map(this::target).collect(Collectors.joining("\n")));
    if (offer.hashtag() != null) {
      add(lines, "hashtag", Texts.oneLine(offer.hashtag()));
    }
    var product = dossier.product();
    if (product != null) {
      String name = product.name();
      add(lines, "product", Texts.oneLine(name == null ? product.id() : name));
    }
    String author = dossier.authorName();
    add(lines, "author", author == null ? offer.authorSubject() : Texts.oneLine(author));
    if (offer.submittedAt() != null) {
      add(lines, "submitted", brands.at(formats, offer.brandId(), offer.submittedAt()));
    }
    add(lines, "hash", OfferWords.brief(offer.contentHash()));
    return lines;
  }

  /// `country:FR` as “Country: France”; what is not known, as it is.
  private String target(String target) {
    int colon = target.indexOf(':');
    String name = colon < 0 ? "" : target.substring(0, colon);
    String value = Texts.oneLine(target.substring(colon + 1));
    return switch (name) {
      case "country" -> Locale.of("", value).getDisplayCountry(messages.localeProperty().get());
      case "surface" -> messages.find("surface." + value.toUpperCase(Locale.ROOT)).orElse(value);
      default -> Texts.oneLine(target);
    };
  }

  private void add(List<Line> lines, String name, String value) {
    lines.add(new Line(messages.now("offer.fact." + name), value));
  }
}
