package app.comptoir.bootstrap;

import app.comptoir.common.CommandException;
import app.comptoir.common.OwnFolder;
import app.comptoir.domain.settings.Settings;
import app.comptoir.imports.OwnPresets;
import app.comptoir.service.workspaces.SettingsBook;
import app.comptoir.service.workspaces.UnkeptSettings;
import app.comptoir.settings.Home;
import app.comptoir.store.db.Database;
import app.comptoir.store.db.KeySafe;
import app.comptoir.store.db.StoreException;
import app.comptoir.sync.Outbox;
import app.comptoir.workspace.Workspace;
import java.time.Clock;
import java.time.Duration;

/// How a workspace is opened.
///
/// @param keys of its database
/// @param undo how long a decision waits before it leaves
/// @param settings of who sits here
public record OpeningOptions(
    KeySafe keys, Duration undo, SettingsBook settings, OwnPresets presets) {
  /// Without a keychain, by the usual settings.
  public static final OpeningOptions PLAIN =
      new OpeningOptions(
          KeySafe.NONE,
          Outbox.UNDO,
          new UnkeptSettings(Settings.USUAL),
          new OwnPresets(Home::settings));

  OpeningOptions with(KeySafe other) {
    return new OpeningOptions(other, undo, settings, presets);
  }

  OpeningOptions with(SettingsBook other) {
    return new OpeningOptions(keys, undo, other, presets);
  }

  /// With another folder for what people saved of how their files are read.
  OpeningOptions with(OwnPresets other) {
    return new OpeningOptions(keys, undo, settings, other);
  }

  /// With another time for a decision to wait before it leaves.
  public OpeningOptions with(Duration other) {
    return new OpeningOptions(keys, other, settings, presets);
  }

  /// Opens the database of a workspace.
  ///
  /// @throws CommandException where it cannot be opened
  Database database(Workspace workspace, Clock clock) {
    OwnFolder.close(workspace.directory());
    try {
      return Database.open(workspace.directory(), clock, keys);
    } catch (StoreException e) {
      throw new CommandException(e.code(), e.sentence());
    }
  }
}
