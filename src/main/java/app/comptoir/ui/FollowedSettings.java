package app.comptoir.ui;

import app.comptoir.domain.settings.Look;
import app.comptoir.domain.settings.Settings;
import app.comptoir.service.workspaces.LiveUpdates;
import app.comptoir.service.workspaces.SettingsBook;
import app.comptoir.ui.fx.Calendars;
import app.comptoir.ui.fx.FxExecutor;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.Theming;
import app.comptoir.ui.shell.UiSettings;
import java.util.Locale;
import javafx.util.Subscription;

/// Makes a window look and speak as the settings say, from now on: theme and language it opens with
/// are those it was given. FX thread only.
final class FollowedSettings implements AutoCloseable {
  private final Messages messages;
  private final Theming theming;
  private final Calendars calendars = new Calendars();
  private final LiveUpdates.Subscription changes;
  private final Subscription formats;
  private Settings shown;
  private boolean applying;

  FollowedSettings(SettingsBook book, Messages messages, Theming theming, FxExecutor fx) {
    this.messages = messages;
    this.theming = theming;
    this.shown = book.now();
    apply(shown);
    this.formats =
        messages
            .formatsProperty()
            .subscribe(now -> calendars.follow(now.locale(), shown.numbers().weekStart()));
    this.changes = book.onChange(fx.latest(this::apply));
  }

  /// Whether what changes just now changes because the settings did.
  boolean applying() {
    return applying;
  }

  private void apply(Settings now) {
    Settings before = shown;
    shown = now;
    applying = true;
    try {
      if (now.look().theme() != before.look().theme()) {
        theming.themeProperty().set(UiSettings.theme(now.look().theme()));
      }
      if (now.look().language() != before.look().language()) {
        messages
            .localeProperty()
            .set(UiSettings.language(now.look().language(), Locale.getDefault()));
      }
      theming.compactProperty().set(now.look().density() == Look.Density.COMPACT);
      String region = now.numbers().region();
      messages.regionProperty().set(region == null ? null : Locale.forLanguageTag(region));
      calendars.follow(messages.formats().locale(), now.numbers().weekStart());
    } finally {
      applying = false;
    }
  }

  @Override
  public void close() {
    changes.close();
    formats.unsubscribe();
    calendars.close();
  }
}
