package app.comptoir.ui.offers.audit;

import app.comptoir.domain.approval.Delegation;
import app.comptoir.domain.approval.Member;
import app.comptoir.domain.approval.Person;
import app.comptoir.domain.approval.Role;
import app.comptoir.service.offers.Colleagues.Answer;
import app.comptoir.ui.control.Card;
import app.comptoir.ui.control.DayPicker;
import app.comptoir.ui.control.Named;
import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.control.UprightScroll;
import app.comptoir.ui.fx.Formats;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.Texts;
import app.comptoir.ui.mvc.CurrentSelection;
import app.comptoir.ui.mvc.View;
import app.comptoir.ui.offers.audit.AwayModel.Known;
import app.comptoir.ui.offers.open.BrandBook;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// “While I am away”: who acts in which of my roles, from when until when; and who is away now.
public final class AwayView extends View<StackPane, AwayModel> {
  private static final double WIDE = 280;
  private static final double DAY = 150;

  /// From this width on there is room for the people beside the rest.
  private static final double ROOMY = 1240;

  private final Messages messages;
  private final AwayController controller;
  private final CurrentSelection selection;
  private final ComboBox<Role> role = new ComboBox<>();
  private final ComboBox<Member> who = new ComboBox<>();
  private final DatePicker from;
  private final DatePicker until;
  private final Button delegate = new Button();

  public AwayView(
      AwayModel model, AwayController controller, Messages messages, CurrentSelection selection) {
    super(new StackPane(), model);
    this.messages = messages;
    this.controller = controller;
    this.selection = selection;
    this.from = new DayPicker(messages, null);
    this.until = new DayPicker(messages, null);
    Card form = new Card(messages, "away.title");
    form.setSubtitle(
        messages.format(
            selection.brandProperty(),
            (_, brand) -> brand == null ? "" : messages.now("away.subtitle", brand.name())));
    form.setContent(form());
    Card list = new StandInsCard(messages, model, controller, new BrandBook(selection));
    VBox.setVgrow(list, Priority.ALWAYS);
    VBox left = new VBox(form, list);
    left.getStyleClass().add("card-row");
    HBox.setHgrow(left, Priority.ALWAYS);
    left.setMinWidth(0);
    TeamCard team = new TeamCard(messages, model);
    HBox beside = new HBox(left);
    VBox page = new VBox(beside);
    for (Pane pane : List.of(beside, page)) {
      pane.getStyleClass().addAll("card-row", "away-page");
    }
    VBox.setVgrow(beside, Priority.ALWAYS);
    root().getChildren().add(UprightScroll.filling(page, Region.USE_PREF_SIZE));
    root()
        .widthProperty()
        .subscribe(width -> place(team, width.doubleValue() > ROOMY ? beside : page));
    model.knownProperty().subscribe(this::show);
    messages.formatsProperty().subscribe(_ -> show(model.knownProperty().get()));
  }

  private static void place(Node card, Pane where) {
    if (!where.equals(card.getParent())) {
      if (card.getParent() instanceof Pane before) {
        before.getChildren().remove(card);
      }
      where.getChildren().add(card);
    }
  }

  private Node form() {
    role.setId("away-role");
    who.setId("away-who");
    delegate.setId("away-delegate");
    role.setConverter(new Named<>(value -> messages.now("role." + value)));
    who.setConverter(new Named<>(member -> Texts.oneLine(member.name())));
    for (ComboBox<?> choice : List.of(role, who)) {
      choice.setMinWidth(0);
      choice.setPrefWidth(WIDE);
    }
    for (DatePicker day : List.of(from, until)) {
      day.setMinWidth(DAY);
      day.setPrefWidth(DAY);
    }
    delegate.textProperty().bind(messages.text("away.delegate"));
    delegate.getStyleClass().add("accent");
    delegate.setMinWidth(Region.USE_PREF_SIZE);
    delegate.setOnAction(_ -> delegate());
    for (var source :
        List.of(
            role.valueProperty(),
            who.valueProperty(),
            from.valueProperty(),
            until.valueProperty())) {
      source.subscribe(_ -> enable());
    }
    HBox line =
        new HBox(
            field("away.role", role),
            field("away.who", who),
            field("away.from", from),
            field("away.until", until),
            delegate);
    line.getStyleClass().add("away-form");
    line.setAlignment(Pos.BOTTOM_LEFT);
    Label explained = Nodes.label(messages, "away.explained", "caption");
    explained.setWrapText(true);
    explained.setMinHeight(Region.USE_PREF_SIZE);
    Label answer = Nodes.label(messages.format(model().answerProperty(), this::answer));
    answer.setId("away-answer");
    answer.setWrapText(true);
    answer.setMinHeight(Region.USE_PREF_SIZE);
    VBox box =
        new VBox(explained, line, Nodes.shownWhen(answer, answer.textProperty().isNotEmpty()));
    box.getStyleClass().add("card-row");
    return box;
  }

  private Node field(String key, Control control) {
    Label name = Nodes.label(messages, key, "caption");
    name.setLabelFor(control);
    control.accessibleTextProperty().bind(messages.text(key));
    VBox field = new VBox(name, control);
    field.setMinWidth(control.getMinWidth() > 0 ? Region.USE_PREF_SIZE : 0);
    return field;
  }

  private String answer(Formats formats, @Nullable Answer answer) {
    return switch (answer) {
      case null -> "";
      case Answer.Done(Delegation done) ->
          messages.now("away.done", model().knownProperty().get().name(done.standIn()));
      case Answer.NotDone(String code, String sentence) ->
          messages.find("failure." + code).orElse(sentence) + " (" + code + ")";
    };
  }

  private void enable() {
    LocalDate first = from.getValue();
    LocalDate last = until.getValue();
    boolean dated = first != null && last != null && !last.isBefore(first);
    delegate.setDisable(role.getValue() == null || who.getValue() == null || !dated);
  }

  private void delegate() {
    controller.onDelegate(
        role.getValue(), who.getValue().subject(), from.getValue(), until.getValue());
  }

  private void show(Known known) {
    Person me = known.me();
    List<Role> roles =
        me == null ? List.of() : me.roles().stream().sorted(Comparator.naturalOrder()).toList();
    List<Member> others =
        known.people().stream()
            .filter(m -> me == null || !m.subject().equals(me.subject()))
            .toList();
    keep(role, roles);
    keep(who, others);
    if (from.getValue() == null && !known.equals(Known.NOTHING)) {
      from.setValue(
          known
              .at()
              .atZone(selection.brand().map(b -> b.zone()).orElse(ZoneOffset.UTC))
              .toLocalDate());
    }
    enable();
  }

  /// Offers these values, and leaves what is chosen if it is among them.
  private static <T> void keep(ComboBox<T> box, List<T> values) {
    T chosen = box.getValue();
    if (!box.getItems().equals(values)) {
      box.getItems().setAll(values);
      box.setValue(values.contains(chosen) ? chosen : null);
    }
  }
}
