package app.comptoir.ui.offers;

import app.comptoir.domain.approval.Ruling;
import app.comptoir.domain.money.Money;
import app.comptoir.domain.offer.Pacing;
import app.comptoir.domain.offer.Proposal;
import app.comptoir.service.offers.OfferDossier;
import app.comptoir.ui.control.Card;
import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.fx.Formats;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.offers.open.BrandBook;
import app.comptoir.ui.offers.open.FactWords;
import app.comptoir.ui.tile.SpendBar;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// How a running offer spends its budget and its stock, and what the figures suggest. Not there
/// where the offer does not run.
final class RunningCard extends Card {
  private final Messages messages;
  private final BrandBook brands;
  private final OffersController controller;
  private final VBox rows = new VBox();

  RunningCard(Messages messages, BrandBook brands, OffersController controller) {
    super(messages, "offer.running");
    this.messages = messages;
    this.brands = brands;
    this.controller = controller;
    setId("offer-running");
    rows.getStyleClass().add("running-rows");
    setContent(rows);
  }

  void show(OfferDossier dossier) {
    Pacing pacing = dossier.pacing();
    setVisible(pacing != null);
    setManaged(pacing != null);
    if (pacing == null) {
      return;
    }
    List<Node> lines = new ArrayList<>();
    SpendBar spend = new SpendBar();
    spend.set(share(pacing.spent(), pacing.budget()), share(pacing.expected(), pacing.budget()));
    lines.add(line(spendWords(pacing)));
    lines.add(spend);
    if (pacing.projected() != null) {
      lines.add(
          caption(
              messages.now("offer.pace.projected", messages.formats().money(pacing.projected()))));
    }
    Long stock = pacing.stock();
    Long left = pacing.left();
    if (stock != null && left != null) {
      SpendBar sold = new SpendBar();
      sold.set(stock == 0 ? Double.NaN : (double) pacing.sold() / stock, Double.NaN);
      lines.add(line(messages.now("offer.pace.stock", left, stock)));
      lines.add(sold);
    }
    lines.add(caption(soldWords(dossier, pacing)));
    FactWords words = new FactWords(messages, brands, dossier.row().offer().brandId());
    dossier.proposals().forEach(proposal -> lines.add(proposal(dossier, proposal, words)));
    rows.getChildren().setAll(lines);
  }

  private String spendWords(Pacing pacing) {
    Formats formats = messages.formats();
    Money spent = pacing.spent();
    Double ratio = pacing.ratio();
    return messages.now(
        "offer.pace.spend",
        spent == null ? Formats.UNKNOWN : formats.money(spent),
        formats.money(pacing.budget()),
        formats.money(pacing.expected()),
        formats.factor(ratio == null ? Double.NaN : ratio));
  }

  private String soldWords(OfferDossier dossier, Pacing pacing) {
    Formats formats = messages.formats();
    String rate =
        messages.now(
            "offer.pace.sold",
            formats.count(pacing.sold()),
            formats.count(pacing.recentUnits()),
            formats.duration(pacing.recent()));
    return pacing.stockOut() == null
        ? rate
        : rate
            + " "
            + messages.now(
                "offer.pace.stockOut",
                brands.at(formats, dossier.row().offer().brandId(), pacing.stockOut()));
  }

  private Node proposal(OfferDossier dossier, Proposal proposal, FactWords words) {
    Label text = caption(words.reason(proposal));
    HBox.setHgrow(text, Priority.ALWAYS);
    text.setMaxWidth(Double.MAX_VALUE);
    Button button = new Button(messages.now("offer.verb." + proposal.decision()));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.getStyleClass().add("small");
    button.setDisable(!(dossier.rulings().get(proposal.decision()) instanceof Ruling.Permitted));
    button.setOnAction(_ -> controller.deciding().onDecide(proposal.decision()));
    HBox line = new HBox(Nodes.icon("fth-zap", "act-icon"), text, button);
    line.getStyleClass().addAll("act-line", "warn");
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private static Label line(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private static Label caption(String text) {
    Label label = line(text);
    label.getStyleClass().add("caption");
    return label;
  }

  private static double share(@Nullable Money part, Money whole) {
    return part == null || whole.minor() == 0 || !part.currency().equals(whole.currency())
        ? Double.NaN
        : (double) part.minor() / whole.minor();
  }
}
