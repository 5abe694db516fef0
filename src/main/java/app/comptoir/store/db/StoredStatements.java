package app.comptoir.store.db;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.h2.engine.Database;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.db.RowDataType;
import org.h2.mvstore.tx.VersionedValueType;
import org.h2.mvstore.type.LongDataType;
import org.h2.result.RowFactory;
import org.h2.result.SearchRow;
import org.h2.value.CompareMode;
import org.h2.value.Value;
import org.h2.value.ValueVarchar;
import org.h2.value.VersionedValue;
import org.jspecify.annotations.Nullable;

/// The statements in a database's file by which H2 makes its tables anew whenever it opens it. H2
/// runs whatever they say, with all rights; here they are read, and nothing of them is run. A few
/// pages are read, whatever the size of the file; nothing is written.
final class StoredStatements implements AutoCloseable {
  /// Where H2 keeps them: a row for each table, index, user and setting. Ours has some two hundred.
  private static final String PLACE = "table.0";

  private static final int COLUMNS = 4;
  private static final int SQL = 3;
  private static final int MOST_ROWS = 10_000;

  /// Flyway's table of the migrations that were run.
  private static final String HISTORY = "CREATE CACHED TABLE \"PUBLIC\".\"flyway_schema_history\"(";

  private static final int HISTORY_COLUMNS = 10;
  private static final int HISTORY_VERSION = 1;

  private final MVStore store;
  private final List<Row> rows;

  /// @param key H2's number of the table, index, user or setting
  private record Row(long key, SearchRow columns) {
    String statement() {
      return columns.getValue(SQL) instanceof ValueVarchar sql ? sql.getString() : "";
    }
  }

  private StoredStatements(MVStore store) throws IOException {
    this.store = store;
    try {
      StoredTypes.requireOwn(store);
      rows = store.hasMap(PLACE) ? rows(PLACE, COLUMNS) : List.of();
    } catch (ForeignDatabaseException e) {
      store.closeImmediately();
      throw e;
    }
  }

  /// Reads a file that nobody has open.
  ///
  /// @param file as H2 names it
  /// @param key of a file that is encrypted; null where it is not
  /// @throws ForeignDatabaseException where it holds what no database of ours does
  /// @throws DamagedFileException where it cannot be read
  /// @throws MVStoreException where it is locked, or written by a newer H2
  static StoredStatements read(String file, @Nullable DatabaseKey key) throws IOException {
    GuardedPath.register();
    MVStore.Builder builder = new MVStore.Builder().fileName(file).readOnly().autoCommitDisabled();
    if (key != null) {
      builder.encryptionKey(key.text().toCharArray());
    }
    try {
      return new StoredStatements(builder.open());
    } catch (MVStoreException e) {
      if (e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED
          || e.getErrorCode() == DataUtils.ERROR_UNSUPPORTED_FORMAT) {
        throw e;
      }
      throw new DamagedFileException("its statements cannot be read: " + e.getMessage());
    } catch (RuntimeException | Error e) {
      // Of bytes that are no page H2 makes anything, from a wrong index to a stack overflow.
      throw new DamagedFileException("its statements cannot be read: " + e);
    }
  }

  /// Makes sure that a database may be opened: its statements are those our migrations give. It is
  /// read past its checksums, which opening it compares.
  ///
  /// @param under schemes of file systems below the checksums; usually empty
  /// @throws ForeignDatabaseException where there are others, or those of an earlier build
  /// @throws DamagedFileException where they cannot be read, or are not what was written
  /// @throws StoreException `DB-3` where it is of a newer Comptoir
  static void requireOurs(
      DatabaseFolder folder, String under, @Nullable DatabaseKey key, Schema schema)
      throws IOException {
    KnownStatements known = schema.statements();
    try (StoredStatements stored = read(under + folder.file(), key)) {
      for (String statement : stored.all()) {
        if (!known.allows(statement)) {
          int version = stored.version();
          if (version > schema.version()) {
            throw DatabaseErrors.newer(null);
          }
          folder.compare(under);
          if (version > 0 && version < Schema.FIRST) {
            throw new ForeignDatabaseException(version);
          }
          throw new ForeignDatabaseException(statement);
        }
      }
    }
  }

  /// Also what a transaction that did not end made or took away. Empty where a row holds none.
  List<String> all() {
    return rows.stream().map(Row::statement).toList();
  }

  /// Which version of our tables the file says it has; 0 where it says none.
  int version() {
    try {
      int newest = 0;
      for (Row table : rows) {
        if (table.statement().startsWith(HISTORY)) {
          for (Row migration : rows("table." + table.key(), HISTORY_COLUMNS)) {
            newest = Math.max(newest, number(migration.columns().getValue(HISTORY_VERSION)));
          }
        }
      }
      return newest;
    } catch (IOException | RuntimeException _) {
      return 0;
    }
  }

  private static int number(@Nullable Value value) {
    String text = value instanceof ValueVarchar words ? words.getString() : "";
    return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
  }

  private List<Row> rows(String map, int columns) throws ForeignDatabaseException {
    RowDataType type =
        RowFactory.getDefaultRowFactory()
            .createRowFactory(
                null,
                CompareMode.getInstance(null, 0),
                null,
                new int[columns],
                null,
                null,
                columns,
                false)
            .getRowDataType();
    MVMap<Long, VersionedValue<SearchRow>> stored =
        store.openMap(
            map,
            new MVMap.Builder<Long, VersionedValue<SearchRow>>()
                .keyType(LongDataType.INSTANCE)
                .valueType(new VersionedValueType<SearchRow, Database>(type)));
    List<Row> found = new ArrayList<>();
    for (var entry : stored.entrySet()) {
      add(found, entry.getKey(), entry.getValue().getCurrentValue());
      add(found, entry.getKey(), entry.getValue().getCommittedValue());
      if (found.size() > MOST_ROWS) {
        throw new ForeignDatabaseException("too many statements");
      }
    }
    return found;
  }

  private static void add(List<Row> rows, long key, @Nullable SearchRow columns) {
    if (columns != null) {
      rows.add(new Row(key, columns));
    }
  }

  @Override
  public void close() {
    store.closeImmediately();
  }
}
