package app.comptoir.store.db;

import java.io.IOException;

/// A database's file holds more than our tables: it is not opened.
final class ForeignDatabaseException extends IOException {
  private static final long serialVersionUID = 1;

  /// @param what as the file says it; only its beginning and its plain letters are kept
  ForeignDatabaseException(String what) {
    super(
        "it holds more than Comptoir's tables: “%s”"
            .formatted(
                what.substring(0, Math.min(60, what.length()))
                    .replaceAll("[^A-Za-z0-9 .\"_$]+", " ")));
  }
}
