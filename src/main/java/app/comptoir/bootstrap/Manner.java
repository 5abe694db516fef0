package app.comptoir.bootstrap;

import app.comptoir.domain.settings.Settings;
import app.comptoir.service.workspaces.SettingsBook;
import app.comptoir.service.workspaces.UnkeptSettings;
import app.comptoir.store.db.KeySafe;
import app.comptoir.sync.Outbox;
import java.time.Duration;

/// How a workspace is opened.
///
/// @param keys of its database
/// @param undo how long a decision waits before it leaves
/// @param settings of who sits here
public record Manner(KeySafe keys, Duration undo, SettingsBook settings) {
  /// Without a keychain, by the usual settings.
  static final Manner PLAIN =
      new Manner(KeySafe.NONE, Outbox.UNDO, new UnkeptSettings(Settings.USUAL));

  Manner with(KeySafe other) {
    return new Manner(other, undo, settings);
  }

  Manner with(SettingsBook other) {
    return new Manner(keys, undo, other);
  }

  /// With another time for a decision to wait before it leaves.
  public Manner with(Duration other) {
    return new Manner(keys, other, settings);
  }
}
