package app.comptoir.service;

import app.comptoir.domain.settings.Settings;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The settings, read and changed from any thread. A change holds at once; it is kept for the next
/// start soon after, in the background.
public interface SettingsBook {

  Settings now();

  /// Changes what holds now.
  ///
  /// @param edit makes the new settings of those that hold; must be pure, as it may be run again
  void change(UnaryOperator<Settings> edit);

  /// @param listener told of each change, on the thread that made it
  LiveUpdates.Subscription onChange(Consumer<Settings> listener);

  /// How keeping them goes.
  Keeping keeping();

  /// Where they are kept, and what stands in the way.
  ///
  /// @param place the file; null where they are kept nowhere
  /// @param code `SET-1` the file had faults and was set aside, `SET-2` it cannot be read or
  ///   written, `SET-3` it is of a newer Comptoir and left alone; null where all is well
  /// @param detail what exactly, in the program's own words; null where all is well
  record Keeping(@Nullable String place, @Nullable String code, @Nullable String detail) {
    public static final Keeping NOWHERE = new Keeping(null, null, null);
  }
}
