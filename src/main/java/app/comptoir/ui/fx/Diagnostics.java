package app.comptoir.ui.fx;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.util.Subscription;

/// What the program knows of itself: its version, its log, and what went wrong unforeseen.
public interface Diagnostics {
  /// Nothing is known: for pictures and tests.
  Diagnostics NONE =
      new Diagnostics() {
        @Override
        public String version() {
          return "";
        }

        @Override
        public List<String> lastLines(int count) {
          return List.of();
        }

        @Override
        public Path logFolder() {
          return Path.of("");
        }

        @Override
        public Subscription onCrash(Consumer<CrashReport> listener) {
          return Subscription.EMPTY;
        }
      };

  /// E.g. `0.1.0`; empty where it is not known.
  String version();

  /// The newest lines of the log without secrets, the oldest first. Blocks for the disk.
  List<String> lastLines(int count);

  Path logFolder();

  /// Tells what goes wrong from now on. This outlives the windows: each ends its subscription.
  ///
  /// @param listener told on any thread
  Subscription onCrash(Consumer<CrashReport> listener);
}
