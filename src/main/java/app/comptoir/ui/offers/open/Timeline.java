package app.comptoir.ui.offers.open;

import app.comptoir.domain.approval.Member;
import app.comptoir.domain.approval.Mentions;
import app.comptoir.domain.offer.Decision.Kind;
import app.comptoir.domain.offer.Offer;
import app.comptoir.domain.offer.OfferEvent;
import app.comptoir.service.offers.OfferDossier;
import app.comptoir.ui.control.Card;
import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.fx.Formats;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.Texts;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What was decided, said and edited, the newest first: by whom, when, on which content.
public final class Timeline extends Card {
  private final Messages messages;
  private final BrandBook brands;
  private final OfferWords words;
  private final VBox rows = new VBox();
  private List<Member> people = List.of();

  public Timeline(Messages messages, BrandBook brands) {
    super(messages, "offer.history");
    this.messages = messages;
    this.brands = brands;
    this.words = new OfferWords(messages);
    rows.getStyleClass().add("timeline-rows");
    setContent(rows);
  }

  public void show(OfferDossier dossier, List<Member> staff) {
    people = List.copyOf(staff);
    ZoneId zone = brands.zone(dossier.row().offer().brandId());
    rows.getChildren().setAll(dossier.history().stream().map(event -> row(event, zone)).toList());
    if (dossier.history().isEmpty()) {
      rows.getChildren().add(caption(messages.now("offer.history.none")));
    }
  }

  private Node row(OfferEvent event, ZoneId zone) {
    Label what = new Label(sentence(event));
    what.setWrapText(true);
    what.setMinHeight(Region.USE_PREF_SIZE);
    what.getStyleClass().add("timeline-what");
    VBox text = new VBox(what);
    text.setMinWidth(0);
    HBox.setHgrow(text, Priority.ALWAYS);
    String comment = event.comment();
    if (comment != null && !comment.isBlank()) {
      Label said = new Label(Texts.plain(Mentions.shown(comment, people)));
      said.setWrapText(true);
      said.setMinHeight(Region.USE_PREF_SIZE);
      said.getStyleClass().add("timeline-said");
      text.getChildren().add(said);
    }
    Label when = caption(when(event, zone));
    text.getChildren().add(when);
    HBox row = new HBox(Nodes.icon(icon(event), "timeline-icon"), text);
    row.getStyleClass().add("timeline-row");
    row.setAccessibleRole(AccessibleRole.TEXT);
    row.setAccessibleText(
        what.getText() + (comment == null ? "" : ": " + comment) + ". " + when.getText());
    return row;
  }

  private String sentence(OfferEvent event) {
    String who = event.name() == null ? event.subject() : event.name();
    String what = what(event);
    String by =
        who == null || event.what() == OfferEvent.What.MOVED
            ? what
            : messages.now("offer.by", what, Texts.oneLine(who));
    String behalf = event.onBehalfOfName() == null ? event.onBehalfOf() : event.onBehalfOfName();
    return behalf == null ? by : messages.now("offer.behalf", by, Texts.oneLine(behalf));
  }

  private String what(OfferEvent event) {
    Offer.State state = event.state();
    return switch (event.what()) {
      case DECIDED ->
          event.field() == null
              ? words.done(kind(event))
              : messages.now(
                  "offer.doneOn",
                  words.done(kind(event)),
                  messages.now("offer.changeField." + event.field()));
      case WRITTEN, EDITED -> messages.now("offer.was." + event.what());
      case MOVED -> state == null ? messages.now("offer.was.MOVED") : words.state(state);
    };
  }

  private static Kind kind(OfferEvent event) {
    Kind kind = event.kind();
    return kind == null ? Kind.OTHER : kind;
  }

  private String when(OfferEvent event, ZoneId zone) {
    Formats formats = messages.formats();
    List<String> parts = new ArrayList<>();
    parts.add(formats.dateTime(event.at(), zone, brands.shownZone()));
    parts.add(
        messages.now(
            event.onPresentContent() ? "offer.on.this" : "offer.on.other",
            OfferWords.brief(event.contentHash())));
    return String.join(" · ", parts);
  }

  private static String icon(OfferEvent event) {
    return switch (event.what()) {
      case WRITTEN -> "fth-file-plus";
      case EDITED -> "fth-edit-2";
      case MOVED -> "fth-arrow-right";
      case DECIDED -> icon(event.kind());
    };
  }

  private static String icon(@Nullable Kind kind) {
    return switch (kind) {
      case REVIEW -> "fth-eye";
      case APPROVE -> "fth-check-circle";
      case REJECT -> "fth-x-circle";
      case REQUEST_CHANGES -> "fth-corner-up-left";
      case SUBMIT -> "fth-send";
      case WITHDRAW -> "fth-log-out";
      case PAUSE -> "fth-pause-circle";
      case RESUME -> "fth-play-circle";
      case COMMENT -> "fth-message-circle";
      case OTHER -> "fth-circle";
      case null -> "fth-circle";
    };
  }

  private static Label caption(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("caption");
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
