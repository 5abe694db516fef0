package app.comptoir.ui.offers;

import app.comptoir.domain.funnel.Action;
import app.comptoir.domain.funnel.Placement;
import app.comptoir.domain.offer.Offer;
import app.comptoir.domain.post.Post;
import app.comptoir.service.offers.OfferDossier;
import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.control.Pixels;
import app.comptoir.ui.control.Skeletons;
import app.comptoir.ui.control.StatePane;
import app.comptoir.ui.control.UprightScroll;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.Texts;
import app.comptoir.ui.offers.open.BrandBook;
import app.comptoir.ui.offers.open.ChangesCard;
import app.comptoir.ui.offers.open.ChecksCard;
import app.comptoir.ui.offers.open.ConflictCard;
import app.comptoir.ui.offers.open.OfferFacts;
import app.comptoir.ui.offers.open.OfferWords;
import app.comptoir.ui.offers.open.Timeline;
import app.comptoir.ui.tile.PostCard;
import java.util.Arrays;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The open offer: as shoppers will see it, its facts, what the checks found, what changed, what
/// was said and decided, and, always in sight, what can be decided.
final class OfferPane extends StackPane {
  private static final double POST = 340;
  private static final double FACTS = 0.4;

  /// Between the cards and the scroll bar, where there is one.
  private static final double BESIDE_BAR = 12;

  private static final double WIDE = 1040;
  private static final double NARROW = 600;

  private enum Arrangement {
    WIDE,
    USUAL,
    NARROW
  }

  private final Messages messages;
  private final OffersModel model;
  private final PostCard card;
  private final OfferFacts facts;
  private final ChecksCard checks;
  private final ChangesCard changes;
  private final ConflictCard conflict;
  private final RunningCard running;
  private final Timeline timeline;
  private final Label title = new Label();
  private final Label state = new Label();
  private final OfferWords words;
  private final StackPane columns = new StackPane();
  private final UprightScroll scroll;
  private @Nullable Arrangement arranged;

  OfferPane(Messages messages, OffersModel model, OffersController controller, BrandBook brands) {
    this.messages = messages;
    this.model = model;
    this.words = new OfferWords(messages);
    card = new PostCard(messages);
    facts = new OfferFacts(messages, brands);
    checks = new ChecksCard(messages, brands);
    changes = new ChangesCard(messages, brands);
    conflict = new ConflictCard(messages, brands);
    running = new RunningCard(messages, brands, controller);
    timeline = new Timeline(messages, brands);
    setMinSize(0, 0);
    VBox content = new VBox(conflict, running, changes, columns);
    content.getStyleClass().add("offer-content");
    scroll = new UprightScroll(content);
    content
        .minHeightProperty()
        .bind(scroll.viewportBoundsProperty().map(Bounds::getHeight).orElse(0.0));
    content
        .paddingProperty()
        .bind(
            Bindings.createObjectBinding(
                () -> scrolls(content) ? new Insets(0, BESIDE_BAR, 0, 0) : Insets.EMPTY,
                content.heightProperty(),
                scroll.viewportBoundsProperty()));
    VBox.setVgrow(columns, Priority.ALWAYS);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    VBox sheet = new VBox(scroll, new DecisionBar(messages, model, controller, brands));
    sheet.getStyleClass().add("offer-sheet");
    StatePane states =
        new StatePane(
            messages,
            model.open().load(),
            sheet,
            skeleton(),
            "offers.gone",
            controller::onTryOfferAgain);
    getChildren()
        .addAll(
            Nodes.shownWhen(states, model.open().idProperty().map(_ -> true).orElse(false)),
            nothingOpen());
    scroll.widthProperty().subscribe(width -> arrange(width.doubleValue()));
    model.open().dossierProperty().subscribe(this::show);
    model.open().idProperty().subscribe(_ -> scroll.setVvalue(0));
    model
        .open()
        .pictureProperty()
        .subscribe(picture -> card.setPicture(picture == null ? null : Pixels.image(picture)));
    messages.formatsProperty().subscribe(_ -> show(model.open().dossierProperty().get()));
  }

  /// Title and state; they stand above, in the line of the screen.
  Node head() {
    title.getStyleClass().add("offer-title");
    title.setMinWidth(0);
    Nodes.whole(title);
    title.setId("offer-title");
    state.getStyleClass().add("state-pill");
    state.setMinWidth(Region.USE_PREF_SIZE);
    HBox head = new HBox(title, state);
    head.getStyleClass().add("offer-head");
    head.setAlignment(Pos.CENTER_LEFT);
    head.setMinWidth(0);
    return Nodes.shownWhen(head, model.open().dossierProperty().map(_ -> true).orElse(false));
  }

  private Node nothingOpen() {
    VBox box =
        new VBox(
            Nodes.icon("fth-coffee", "notice-icon"),
            Nodes.label(messages, "offers.nothingOpen.title", "notice-title"),
            Nodes.label(messages, "offers.nothingOpen.next", "notice-text"));
    box.getStyleClass().add("notice");
    box.setAlignment(Pos.CENTER);
    return Nodes.shownWhen(box, model.open().idProperty().map(_ -> false).orElse(true));
  }

  private void show(@Nullable OfferDossier dossier) {
    if (dossier == null) {
      return;
    }
    Offer offer = dossier.row().offer();
    title.setText(Texts.oneLine(offer.title()));
    state.setText(words.state(offer.state()));
    state
        .getStyleClass()
        .setAll("label", "state-pill", offer.state().name().toLowerCase(Locale.ROOT));
    Long stock = offer.stock();
    Long left = dossier.pacing() == null ? stock : dossier.pacing().left();
    card.show(asPost(dossier), left == null ? 0 : left, model.acts().nowProperty().get());
    facts.show(dossier);
    checks.show(dossier);
    changes.show(dossier);
    conflict.show(dossier);
    running.show(dossier);
    timeline.show(dossier, model.open().people());
  }

  /// The offer as the post it will be, or is.
  private static Post asPost(OfferDossier dossier) {
    Offer offer = dossier.row().offer();
    Post post = dossier.post();
    String brand = dossier.brand().name();
    Action action =
        post != null ? post.action() : offer.hashtag() != null ? Action.CART_REPLY : Action.BUY_NOW;
    return new Post(
        offer.id(),
        offer.brandId(),
        "",
        null,
        action,
        Placement.PROMOTED,
        post == null ? brand : post.authorName(),
        post == null
            ? "@" + brand.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "")
            : post.authorHandle(),
        offer.text(),
        offer.hashtag(),
        offer.mediaId(),
        post == null ? null : post.altText(),
        offer.price(),
        offer.stock(),
        offer.flightFrom(),
        offer.flightTo(),
        null);
  }

  /// Three columns where there is room, or two, or all below each other.
  private void arrange(double width) {
    Arrangement wanted =
        width >= WIDE ? Arrangement.WIDE : width >= NARROW ? Arrangement.USUAL : Arrangement.NARROW;
    if (wanted == arranged) {
      return;
    }
    arranged = wanted;
    Region all =
        switch (wanted) {
          case WIDE -> beside(column(card, timeline), column(facts), checked());
          case USUAL -> beside(column(card, timeline), column(facts, checks));
          case NARROW -> new VBox(column(card), column(facts, checks, timeline));
        };
    all.getStyleClass().add("card-row");
    columns.getChildren().setAll(all);
  }

  /// The post, and beside it the others: of two the second is the wider, as it has sentences. Their
  /// width is set and not left to grow: the height that a row asks for is that of columns which
  /// have not grown, and would be far too much.
  private HBox beside(VBox post, VBox... others) {
    HBox row = new HBox(post);
    row.getChildren().addAll(others);
    for (Node column : row.getChildren()) {
      // The last card goes down to where the room ends.
      VBox.setVgrow(((VBox) column).getChildren().getLast(), Priority.ALWAYS);
    }
    for (VBox other : others) {
      boolean first = other.equals(others[0]);
      DoubleBinding width =
          Bindings.createDoubleBinding(
              () -> {
                long shown = Arrays.stream(others).filter(Node::isManaged).count();
                // In whole pixels: what is rounded up would be cut at the right.
                double all = Math.floor(room() - POST - shown * row.getSpacing());
                double facts = shown == 1 ? all : Math.floor(all * FACTS);
                return first ? facts : all - facts;
              },
              checks.managedProperty(),
              scroll.viewportBoundsProperty(),
              ((Region) scroll.getContent()).insetsProperty(),
              row.spacingProperty());
      other.prefWidthProperty().bind(width);
      other.minWidthProperty().bind(width);
    }
    return row;
  }

  private boolean scrolls(Region content) {
    return content.getHeight() > scroll.getViewportBounds().getHeight() + 1;
  }

  /// The checks, as long as somebody has to decide.
  private VBox checked() {
    return Nodes.shownWhen(column(checks), checks.managedProperty());
  }

  private double room() {
    Insets around = ((Region) scroll.getContent()).getInsets();
    return scroll.getViewportBounds().getWidth() - around.getLeft() - around.getRight();
  }

  private static VBox column(Region... cards) {
    VBox column = new VBox(cards);
    column.getStyleClass().add("card-row");
    boolean post = cards[0] instanceof PostCard;
    column.setMinWidth(post ? Region.USE_PREF_SIZE : 0);
    if (post) {
      // As wide as the post, whatever was said about it.
      column.setPrefWidth(POST);
      column.setMaxWidth(POST);
    }
    return column;
  }

  private static Node skeleton() {
    HBox both =
        new HBox(new VBox(Skeletons.block(), Skeletons.rows(4)), new VBox(Skeletons.rows(12)));
    both.getChildren().forEach(child -> HBox.setHgrow(child, Priority.ALWAYS));
    both.getStyleClass().addAll("card-sheet", "skeleton-columns");
    return both;
  }

  /// Puts the keyboard where one scrolls through the offer.
  void focusOffer() {
    scroll.requestFocus();
  }
}
