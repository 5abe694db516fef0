package app.comptoir.store.db;

import java.io.IOException;

/// A database's file holds other tables than ours: it is not opened.
final class ForeignDatabaseException extends IOException {
  private static final long serialVersionUID = 1;

  private final String code;

  /// @param what as the file says it; only its beginning and its plain letters are kept
  ForeignDatabaseException(String what) {
    super(
        "it holds more than Comptoir's tables: “%s”"
            .formatted(
                what.substring(0, Math.min(60, what.length()))
                    .replaceAll("[^A-Za-z0-9 .\"_$]+", " ")));
    code = "DB-15";
  }

  /// @param version of its tables, as the file says: below [Schema#FIRST]
  ForeignDatabaseException(int version) {
    super("it says it has tables of version %d, of before the first release".formatted(version));
    code = "DB-16";
  }

  /// `DB-15` where it holds what is not ours, `DB-16` where it says it is of an earlier build.
  String code() {
    return code;
  }
}
