package app.comptoir.service.workspaces;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Looks at how platforms are reached. Blocks; to be called in the background.
public interface NetworkDesk {

  /// A certificate of a file, as people compare it.
  ///
  /// @param sha256 fingerprint in hex
  record Certificate(String subject, Instant from, Instant until, String sha256) {}

  /// What a file of certificates holds.
  ///
  /// @param fault why it cannot be used, in the program's own words; null where it can
  record Certificates(List<Certificate> all, @Nullable String fault) {
    public Certificates {
      all = List.copyOf(all);
    }
  }

  /// Whether the platform answers.
  sealed interface Answer {
    /// @param name of who is signed in there
    record Reached(String name) implements Answer {}

    /// There is no platform to reach: the data came from files, or nobody is signed in.
    record Nothing() implements Answer {}

    /// @param code shown with the sentence `failure.<code>`
    record NotReached(String code, String detail) implements Answer {}
  }

  Certificates look(Path file);

  /// Asks the platform who is signed in, the way the settings say now.
  Answer test();
}
