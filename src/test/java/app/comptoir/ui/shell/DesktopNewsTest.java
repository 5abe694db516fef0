package app.comptoir.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.common.Tasks;
import app.comptoir.domain.settings.Settings;
import app.comptoir.service.notices.Notices.Event;
import app.comptoir.service.notices.Notices.Notice;
import app.comptoir.service.notices.SystemNotices;
import app.comptoir.service.workspaces.LiveUpdates;
import app.comptoir.service.workspaces.UnkeptSettings;
import app.comptoir.ui.Fx;
import app.comptoir.ui.OnScreen;
import app.comptoir.ui.StageExtension;
import app.comptoir.ui.fx.FxExecutor;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.mvc.CurrentSelection;
import app.comptoir.ui.mvc.Place;
import app.comptoir.ui.mvc.ScreenContext;
import app.comptoir.ui.mvc.Services;
import app.comptoir.ui.sample.NoActs;
import app.comptoir.ui.sample.NoReviews;
import app.comptoir.ui.sample.SampleDashboard;
import app.comptoir.ui.sample.SampleUpdates;
import app.comptoir.ui.shell.news.AttentionModel;
import app.comptoir.ui.shell.news.AttentionModel.Badge;
import app.comptoir.ui.shell.news.AttentionModel.WaitingOffer;
import app.comptoir.ui.shell.news.DesktopNews;
import app.comptoir.ui.shell.news.Foreground;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What the desktop is told, and when it is told nothing.
@OnScreen
@ExtendWith(StageExtension.class)
class DesktopNewsTest implements SystemNotices, Foreground {
  private static final Instant NOW = SampleDashboard.NOW;

  private final UnkeptSettings book = new UnkeptSettings(Settings.USUAL);
  private final AttentionModel model = new AttentionModel();
  private final BooleanProperty front = new SimpleBooleanProperty();
  private final List<Place> went = new ArrayList<>();
  private DesktopNews news;
  private Messages messages;
  private Runnable opened = () -> {};
  private Text shown;
  private int shows;

  @Override
  public State state() {
    return State.READY;
  }

  @Override
  public void look() {}

  @Override
  public void show(Text notice) {
    if (!notice.equals(shown)) {
      shows++;
    }
    shown = notice;
  }

  @Override
  public void withdraw() {
    shown = null;
  }

  @Override
  public LiveUpdates.Subscription onState(Runnable listener) {
    return () -> {};
  }

  @Override
  public LiveUpdates.Subscription onOpened(Runnable listener) {
    opened = listener;
    return () -> {};
  }

  @Override
  public ObservableValue<Boolean> here() {
    return front;
  }

  @Override
  public void come() {
    front.set(true);
  }

  @BeforeEach
  void open() {
    Fx.run(this::build);
  }

  private void build() {
    messages = new Messages(Locale.UK);
    Services services =
        new Services(
            new SampleDashboard(0),
            new SampleUpdates(),
            _ -> Optional.empty(),
            new NoReviews(),
            new NoActs(),
            new NoActs(),
            new NoActs(),
            new NoActs(),
            Clock.fixed(NOW, ZoneOffset.UTC),
            Tasks.onVirtualThreads(new FxExecutor()),
            book,
            null,
            null,
            null);
    ScreenContext context =
        new ScreenContext(services, new CurrentSelection(), messages, new FxExecutor());
    news = new DesktopNews(context, model, went::add, this, this);
  }

  @AfterEach
  void close() {
    Fx.run(news::close);
  }

  private void away() {
    Fx.run(() -> front.set(false));
  }

  private void back() {
    Fx.run(() -> front.set(true));
  }

  private static WaitingOffer waiting(String id, String title, Duration from) {
    return new WaitingOffer(id, title, "lumen", NOW.plus(from));
  }

  private void waits(WaitingOffer... all) {
    Fx.run(() -> model.show(new Badge(all.length, 0, 0), List.of(all)));
  }

  private void came(String... offerIds) {
    List<Notice> all = new ArrayList<>();
    for (String id : offerIds) {
      all.add(new Notice("waits " + id, NOW, id, id, new Event.Waits(null), false));
    }
    Fx.run(() -> model.tell(all));
  }

  @Test
  void oneNoticeOfAllThatWaitsWithTheMostUrgentFirst() {
    waits(
        waiting("o1", "Rain\nweek", Duration.ofHours(5)),
        waiting("o2", "Lamp", Duration.ofDays(2)));
    came("o1", "o2");
    assertThat(shown.summary()).isEqualTo("2 offers wait for you");
    assertThat(shown.body()).startsWith("First: “Rain week”, starts ");
    assertThat(shown.open()).isEqualTo("Open");
    assertThat(shows).isEqualTo(1);
    waits(waiting("o2", "Lamp", Duration.ofHours(-1)));
    assertThat(shown.summary()).isEqualTo("1 offer waits for you");
    assertThat(shown.body()).startsWith("“Lamp” should have started ");
    waits();
    assertThat(shown).as("nothing waits any more").isNull();
    waits(waiting("o2", "Lamp", Duration.ofHours(1)));
    assertThat(shows).as("each change once").isEqualTo(3);
  }

  @Test
  void nothingWhileThePersonIsHereAndNothingAnyMoreWhenTheyComeBack() {
    back();
    waits(waiting("o1", "Rain", Duration.ofHours(5)));
    came("o1");
    assertThat(shown).isNull();
    away();
    waits(waiting("o1", "Rain", Duration.ofHours(5)), waiting("o2", "Lamp", Duration.ofHours(6)));
    assertThat(shown).as("what waited before is no news").isNull();
    came("o2");
    assertThat(shown.summary()).isEqualTo("2 offers wait for you");
    back();
    assertThat(shown).isNull();
    away();
    waits(waiting("o2", "Lamp", Duration.ofHours(6)));
    assertThat(shown).as("what was seen is not told again").isNull();
  }

  @Test
  void theSwitchTurnsItOff() {
    book.change(s -> s.withNotifying(s.notifying().withSystem(false)));
    waits(waiting("o1", "Rain", Duration.ofHours(5)));
    came("o1");
    assertThat(shown).isNull();
  }

  @Test
  void decisionsThatMetAnObstacleAreToldAndMentionsAreNot() {
    Fx.run(
        () ->
            model.tell(
                List.of(
                    new Notice("said 1", NOW, "o1", "Rain", new Event.Mentioned(null), false))));
    assertThat(shown).isNull();
    Fx.run(
        () ->
            model.tell(
                List.of(
                    new Notice("answer 1", NOW, "o1", "Rain", new Event.Answered(null), false))));
    assertThat(shown.summary()).isEqualTo("1 decision was not taken");
    assertThat(shown.body()).isEmpty();
  }

  @Test
  void aPressBringsTheWindowToTheFrontAtTheMostUrgentOffer() {
    Fx.run(() -> messages.localeProperty().set(Locale.FRENCH));
    waits(waiting("o7", "Pluie", Duration.ofHours(5)), waiting("o2", "Lamp", Duration.ofDays(1)));
    came("o7");
    assertThat(shown.summary()).isEqualTo("2 offres vous attendent");
    assertThat(shown.body()).startsWith("D’abord : « Pluie », commence le ");
    opened.run();
    Fx.until("in front", () -> front.get());
    assertThat(went).containsExactly(new Place.OneOffer("o7"));
    assertThat(shown).isNull();
  }
}
