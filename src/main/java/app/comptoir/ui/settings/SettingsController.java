package app.comptoir.ui.settings;

import app.comptoir.domain.catalog.Brand;
import app.comptoir.domain.settings.Settings;
import app.comptoir.service.notices.SystemNotices;
import app.comptoir.service.workspaces.LiveUpdates;
import app.comptoir.service.workspaces.SettingsBook;
import app.comptoir.ui.fx.DelayedAction;
import app.comptoir.ui.mvc.Controller;
import app.comptoir.ui.mvc.ScreenContext;
import app.comptoir.ui.settings.SettingsModel.Undoable;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Changes settings as soon as somebody changes a control, and takes the last change back.
public final class SettingsController extends Controller {
  private static final Duration UNDO = Duration.ofSeconds(8);

  private final SettingsModel model;
  private final SettingsBook book;
  private final ScreenContext context;
  private final List<Controller> sections;
  private final SystemNotices notices;
  private final DelayedAction undoEnds;

  /// @param sections what works while the settings are shown
  SettingsController(
      SettingsModel model,
      ScreenContext context,
      List<Controller> sections,
      SystemNotices notices) {
    this.sections = sections;
    this.notices = notices;
    this.model = model;
    this.context = context;
    this.book = context.services().settings();
    this.undoEnds = new DelayedAction(UNDO, () -> model.undoable(null));
  }

  @Override
  protected void onActivate() {
    LiveUpdates.Subscription changes = book.onChange(context.fx().latest(_ -> show()));
    whileActive(changes::close);
    Consumer<String> asked = context.fx().latest(_ -> look());
    LiveUpdates.Subscription system = notices.onState(() -> asked.accept(""));
    whileActive(system::close);
    notices.look();
    look();
    show();
    sections.forEach(Controller::activate);
  }

  @Override
  protected void onDeactivate() {
    sections.forEach(Controller::deactivate);
    undoEnds.stop();
    model.undoable(null);
  }

  private void look() {
    model.systemProperty().set(notices.state());
  }

  private void show() {
    model.show(book.now(), book.keeping());
  }

  <T> void onSet(Knob<T> knob, T value) {
    T before = knob.get().apply(book.now());
    if (!before.equals(value)) {
      change(knob.key(), null, s -> knob.with().apply(s, value), s -> knob.with().apply(s, before));
    }
  }

  /// @param percent null for the platform's line
  void onLine(Brand brand, @Nullable Integer percent) {
    Integer before = book.now().line(brand.id());
    change(
        "line." + brand.id(),
        brand.name(),
        s -> s.withLine(brand.id(), percent),
        s -> s.withLine(brand.id(), before));
  }

  /// @param whole net sales a month in whole units of the brand's currency; null for no plan
  void onPlan(Brand brand, @Nullable Long whole) {
    Long before = book.now().plan(brand.id());
    if (!Objects.equals(before, whole)) {
      change(
          "plan." + brand.id(),
          brand.name(),
          s -> s.withPlan(brand.id(), whole),
          s -> s.withPlan(brand.id(), before));
    }
  }

  /// Steps of one control in a row are taken back together.
  private void change(
      String key,
      @Nullable String name,
      UnaryOperator<Settings> edit,
      UnaryOperator<Settings> back) {
    Undoable last = model.undoableProperty().get();
    boolean again = last != null && last.key().equals(key);
    book.change(edit);
    show();
    model.undoable(again ? last : new Undoable(key, name, back));
    undoEnds.start();
  }

  /// @param percent 100 as usual
  void onTextScale(int percent) {
    model.textScaleProperty().set(percent / 100.0);
  }

  void onUndo() {
    Undoable last = model.undoableProperty().get();
    if (last != null) {
      undoEnds.stop();
      model.undoable(null);
      book.change(last.back());
      show();
    }
  }

  void onSection(Section section) {
    model.queryProperty().set("");
    model.sectionProperty().set(section);
  }
}
