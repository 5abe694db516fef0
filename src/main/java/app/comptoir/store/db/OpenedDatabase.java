package app.comptoir.store.db;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// How the database was found.
///
/// @param created it is new
/// @param unclean the last run did not close it: rows and rollups want checking
/// @param setAside where a predecessor that could not be used was put; null where there was none
/// @param why it could not: `DB-5` damaged, `DB-15` it held more than our tables, `DB-16` it was of
///   an earlier build, see [StoredStatements]; null where there was none
public record OpenedDatabase(
    boolean created, boolean unclean, @Nullable Path setAside, @Nullable String why) {
  /// With no predecessor that could not be used.
  public OpenedDatabase(boolean created, boolean unclean) {
    this(created, unclean, null, null);
  }
}
