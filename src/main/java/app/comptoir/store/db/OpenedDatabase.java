package app.comptoir.store.db;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// How the database was found.
///
/// @param created it is new
/// @param unclean the last run did not close it: rows and rollups want checking
/// @param setAside where a damaged predecessor was put; null where there was none
/// @param foreign that predecessor was not damaged, but held more than our tables, see
///   [StoredStatements]
public record OpenedDatabase(
    boolean created, boolean unclean, @Nullable Path setAside, boolean foreign) {
  /// With a predecessor that was damaged, or with none.
  public OpenedDatabase(boolean created, boolean unclean, @Nullable Path setAside) {
    this(created, unclean, setAside, false);
  }
}
