package app.comptoir.backup;

import static java.util.Objects.requireNonNull;

import app.comptoir.store.DatabaseCopy.HeldBrand;
import java.time.Instant;
import java.util.List;

/// What a backup says of itself, in `manifest.json`, its first entry.
///
/// @param version of this format
/// @param schema version of the database's tables
/// @param workspace its name
/// @param rows of facts that were added up before it was packed
/// @param decisions lines of the journal of decisions
/// @param parts all other entries, in order
record BackupManifest(
    String format,
    int version,
    Instant made,
    int schema,
    String workspace,
    List<HeldBrand> brands,
    long rows,
    long decisions,
    List<Part> parts) {
  static final String FORMAT = "comptoir-backup";
  static final int VERSION = 1;
  static final String NAME = "manifest.json";

  /// A file in the backup.
  record Part(String name, long bytes, String sha256) {
    Part {
      requireNonNull(name, "name");
      requireNonNull(sha256, "sha256");
    }
  }

  BackupManifest {
    requireNonNull(format, "format");
    requireNonNull(made, "made");
    requireNonNull(workspace, "workspace");
    brands = List.copyOf(brands);
    parts = List.copyOf(parts);
  }
}
