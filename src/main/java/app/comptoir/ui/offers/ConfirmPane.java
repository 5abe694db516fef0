package app.comptoir.ui.offers;

import app.comptoir.domain.offer.Decision.Kind;
import app.comptoir.domain.offer.Offer;
import app.comptoir.ui.control.Buttons;
import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.fx.Formats;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.Texts;
import app.comptoir.ui.offers.DecideModel.Draft;
import app.comptoir.ui.offers.open.BrandBook;
import app.comptoir.ui.offers.open.FoundChecks;
import app.comptoir.ui.offers.open.OfferWords;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Asks once more before a decision is taken, naming exactly what it is bound to. Enter confirms,
/// Shift+Enter begins a new line in the comment, Esc cancels.
final class ConfirmPane extends VBox {
  private final Messages messages;
  private final OfferWords words;
  private final BrandBook brands;
  private final OffersController controller;
  private final Label title = new Label();
  private final Label facts = new Label();
  private final FoundChecks found;
  private final Label leftOut = new Label();
  private final TextArea comment = new TextArea();
  private final FieldChoice field;
  private final MentionMenu mentions;
  private final Button confirm = new Button();
  private @Nullable Draft draft;

  ConfirmPane(Messages messages, OffersModel model, BrandBook brands, OffersController controller) {
    this.messages = messages;
    this.words = new OfferWords(messages);
    this.brands = brands;
    this.controller = controller;
    this.field = new FieldChoice(messages);
    this.found = new FoundChecks(messages, model.open(), brands);
    this.mentions = new MentionMenu(comment, model.open()::people);
    getStyleClass().add("confirm-pane");
    title.getStyleClass().add("confirm-title");
    facts.getStyleClass().add("confirm-facts");
    facts.setWrapText(true);
    facts.setMinHeight(USE_PREF_SIZE);
    leftOut.getStyleClass().add("confirm-left-out");
    leftOut.setWrapText(true);
    leftOut.setMinHeight(USE_PREF_SIZE);
    comment.setId("decide-comment");
    comment.setPrefRowCount(2);
    comment.setMinHeight(54);
    comment.setWrapText(true);
    comment.addEventFilter(KeyEvent.KEY_PRESSED, this::onKeyInComment);
    comment.textProperty().subscribe(_ -> enable());
    confirm.setId("decide-confirm");
    confirm.setMinWidth(USE_PREF_SIZE);
    confirm.setOnAction(_ -> confirm());
    Button cancel = Buttons.text(messages, "offer.cancel", controller.deciding()::onCancel);
    cancel.setId("decide-cancel");
    Label keys = Nodes.label(messages, "offer.confirm.keys", "caption");
    keys.setWrapText(true);
    keys.setMinHeight(USE_PREF_SIZE);
    HBox buttons = new HBox(keys, Nodes.spacer(), cancel, confirm);
    buttons.getStyleClass().add("decision-buttons");
    buttons.setAlignment(Pos.CENTER_LEFT);
    HBox entry = new HBox(field, comment);
    entry.getStyleClass().add("decision-buttons");
    HBox.setHgrow(comment, Priority.ALWAYS);
    getChildren()
        .setAll(
            title,
            facts,
            found,
            Nodes.shownWhen(leftOut, leftOut.textProperty().isNotEmpty()),
            entry,
            buttons);
  }

  /// Shows what is to be confirmed, and puts the cursor where one goes on.
  void show(Draft wanted) {
    draft = wanted;
    comment.clear();
    field.clear();
    Kind kind = wanted.kind();
    boolean wordy = needsWords(kind);
    field.setVisible(kind == Kind.REQUEST_CHANGES);
    field.setManaged(kind == Kind.REQUEST_CHANGES);
    String prompt =
        messages.now(
            kind == Kind.COMMENT
                ? "offer.comment.say"
                : wordy ? "offer.comment.required" : "offer.comment.optional");
    comment.setPromptText(prompt);
    comment.setAccessibleText(prompt);
    confirm.getStyleClass().removeAll("accent", "danger");
    confirm.getStyleClass().add(kind == Kind.REJECT ? "danger" : "accent");
    describe(wanted);
    enable();
    // The pane may only now become visible: what is hidden takes no focus.
    (wordy ? comment : confirm).requestFocus();
  }

  private void describe(Draft wanted) {
    switch (wanted) {
      case Draft.One(Kind kind, Offer offer) -> {
        title.setText(
            messages.now("offer.confirm.one", words.verb(kind), Texts.oneLine(offer.title())));
        facts.setText(facts(offer));
        found.show(kind, offer);
        leftOut.setText("");
        confirm.setText(words.verb(kind));
      }
      case Draft.Many(Kind kind, List<Offer> offers, List<String> others) -> {
        String count = messages.formats().count(offers.size());
        found.hide();
        title.setText(messages.now("offer.confirm.many", words.verb(kind), offers.size()));
        facts.setText(
            offers.stream()
                .map(
                    offer ->
                        Texts.oneLine(offer.title())
                            + " ("
                            + OfferWords.brief(offer.contentHash())
                            + ")")
                .collect(Collectors.joining(" · ")));
        leftOut.setText(
            others.isEmpty()
                ? ""
                : messages.now("offer.confirm.leftOut", String.join(", ", others)));
        confirm.setText(messages.now("offer.confirm.button", words.verb(kind), count));
      }
    }
    confirm.setAccessibleText(
        Stream.concat(
                Stream.of(title.getText(), facts.getText()),
                found.getChildren().stream().map(line -> ((Label) line).getText()))
            .collect(Collectors.joining(". ")));
  }

  private String facts(Offer offer) {
    Formats formats = messages.formats();
    return messages.now(
        "offer.confirm.facts",
        offer.price() == null ? Formats.UNKNOWN : formats.money(offer.price()),
        formats.money(offer.budget()),
        brands.flight(formats, offer.brandId(), offer.flightFrom(), offer.flightTo()),
        OfferWords.brief(offer.contentHash()));
  }

  private static boolean needsWords(Kind kind) {
    return kind == Kind.REJECT || kind == Kind.REQUEST_CHANGES || kind == Kind.COMMENT;
  }

  private void enable() {
    Draft wanted = draft;
    boolean missing = comment.getText().isBlank();
    confirm.setDisable(wanted == null || (missing && needsWords(wanted.kind())));
  }

  private void onKeyInComment(KeyEvent e) {
    if (mentions.showing()) {
      return;
    }
    if (e.getCode() == KeyCode.ENTER && !e.isShiftDown()) {
      confirm();
      e.consume();
    } else if (e.getCode() == KeyCode.ENTER) {
      comment.replaceSelection("\n");
      e.consume();
    } else if (e.getCode() == KeyCode.TAB && !e.isControlDown()) {
      comment.requestFocusTraversal(
          e.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
      e.consume();
    }
  }

  private void confirm() {
    if (!confirm.isDisabled()) {
      controller.deciding().onConfirm(comment.getText(), field.chosen());
    }
  }
}
