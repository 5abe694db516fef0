package app.comptoir.service.workspaces;

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
  /// @param faulty what is wrong with the file where the code is `SET-1`, else null
  record Keeping(@Nullable String place, @Nullable String code, @Nullable FaultyFile faulty) {
    public static final Keeping NOWHERE = new Keeping(null, null, null);

    public static Keeping well(String place) {
      return new Keeping(place, null, null);
    }
  }

  /// A file that could not be understood whole.
  ///
  /// @param where the first place and what it says there, in the file's own words
  /// @param faults how many there are
  /// @param aside the name under which it was kept, beside the new one
  record FaultyFile(String where, int faults, String aside) {}
}
