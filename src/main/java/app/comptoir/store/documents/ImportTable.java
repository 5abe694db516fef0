package app.comptoir.store.documents;

import app.comptoir.store.db.Database;
import app.comptoir.store.documents.ImportRow.State;
import app.comptoir.store.sql.DayIndex;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The order files that were imported, and the shops they are of. Blocking.
public final class ImportTable {
  private final Database database;

  public ImportTable(Database database) {
    this.database = database;
  }

  /// All of them, in the order in which they count.
  public List<ImportRow> all() {
    return database.read(ImportTable::all);
  }

  private static List<ImportRow> all(Handle handle) {
    return handle
        .createQuery("SELECT * FROM order_import ORDER BY import_no")
        .map((row, _) -> row(row))
        .list();
  }

  private static ImportRow row(ResultSet row) throws SQLException {
    return new ImportRow(
        row.getInt("import_no"),
        State.values()[row.getInt("state")],
        row.getObject("replaces") == null ? null : (Integer) row.getInt("replaces"),
        row.getString("brand_id"),
        row.getString("brand_name"),
        row.getString("zone"),
        row.getString("currency"),
        row.getString("shop"),
        row.getString("file_name"),
        row.getString("fingerprint"),
        DayIndex.instant(row.getLong("read_us")),
        DayIndex.instant(row.getLong("first_us")),
        DayIndex.instant(row.getLong("last_us")),
        row.getLong("changes"),
        row.getLong("orders"),
        row.getLong("fresh"),
        row.getLong("changed"),
        row.getLong("same"));
  }

  /// Gives a new import its number and keeps it.
  public ImportRow begin(ImportRow fresh) {
    return database.write(
        handle -> {
          int last = all(handle).stream().mapToInt(ImportRow::no).max().orElse(0);
          ImportRow row = fresh.with(last + 1, fresh.state(), null);
          save(handle, row);
          return row;
        });
  }

  /// Replaces what is known of an import.
  public void save(ImportRow row) {
    database.write(
        handle -> {
          save(handle, row);
          return true;
        });
  }

  private static void save(Handle handle, ImportRow row) {
    handle.execute("DELETE FROM order_import WHERE import_no = ?", row.no());
    handle
        .createUpdate(
            """
            INSERT INTO order_import (import_no, state, replaces, brand_id, brand_name, zone,
              currency, shop, file_name, fingerprint, read_us, first_us, last_us, changes, orders,
              fresh, changed, same)
            VALUES (:no, :state, :replaces, :brandId, :brandName, :zone, :currency, :shop, :file,
              :fingerprint, :read, :first, :last, :changes, :orders, :fresh, :changed, :same)
            """)
        .bind("no", row.no())
        .bind("state", row.state().ordinal())
        .bind("replaces", row.replaces())
        .bind("brandId", row.brandId())
        .bind("brandName", cut(row.brandName(), 400))
        .bind("zone", row.zone())
        .bind("currency", row.currency())
        .bind("shop", cut(row.shop(), 200))
        .bind("file", cut(row.file(), 4096))
        .bind("fingerprint", row.fingerprint())
        .bind("read", DayIndex.micros(row.readAt()))
        .bind("first", DayIndex.micros(row.first()))
        .bind("last", DayIndex.micros(row.last()))
        .bind("changes", row.changes())
        .bind("orders", row.orders())
        .bind("fresh", row.fresh())
        .bind("changed", row.changed())
        .bind("same", row.same())
        .execute();
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }

  /// Notes that an import is to count.
  public void toCount(int no) {
    state(no, State.READ);
  }

  public void counted(int no) {
    state(no, State.COUNTED);
  }

  private void state(int no, State state) {
    database.write(
        handle ->
            handle.execute(
                "UPDATE order_import SET state = ? WHERE import_no = ?", state.ordinal(), no));
  }

  /// Notes that an import is to be taken out and all others of its brand to be counted anew.
  ///
  /// @param by the one that is to come in its place; 0 for none
  public void toRemove(ImportRow row, int by) {
    database.write(
        handle -> {
          handle.execute(
              "UPDATE order_import SET state = ? WHERE brand_id = ? AND state = ?",
              State.READ.ordinal(),
              row.brandId(),
              State.COUNTED.ordinal());
          handle.execute(
              "UPDATE order_import SET state = ? WHERE import_no = ?",
              State.REMOVING.ordinal(),
              row.no());
          return handle.execute(
              "UPDATE order_import SET state = ?, replaces = ? WHERE import_no = ?",
              State.READ.ordinal(),
              row.no(),
              by);
        });
  }

  /// Notes that all are to be counted anew.
  ///
  /// @return the brands they are of
  public List<String> allToCount() {
    return database.write(
        handle -> {
          handle.execute(
              "UPDATE order_import SET state = ? WHERE state = ?",
              State.READ.ordinal(),
              State.COUNTED.ordinal());
          return all(handle).stream().map(ImportRow::brandId).distinct().toList();
        });
  }

  /// Forgets an import and all that is kept of it; one that comes in its place gets its number.
  public void delete(int no) {
    database.write(
        handle -> {
          long first = ImportLog.key(no, 0);
          handle.execute(
              "DELETE FROM import_block WHERE block_key >= ? AND block_key < ?",
              first,
              ImportLog.key(no + 1, 0));
          handle.execute("DELETE FROM order_import WHERE import_no = ?", no);
          for (ImportRow row : all(handle)) {
            if (row.replaces() != null && row.replaces() == no) {
              long from = ImportLog.key(row.no(), 0);
              handle.execute(
                  "UPDATE import_block SET block_key = block_key - ? WHERE block_key >= ? AND"
                      + " block_key < ?",
                  from - first,
                  from,
                  ImportLog.key(row.no() + 1, 0));
              handle.execute("DELETE FROM order_import WHERE import_no = ?", row.no());
              save(handle, row.with(no, row.state(), null));
            }
          }
          return true;
        });
  }

  /// What tells the order numbers of a shop from those of others of the brand: nothing for the
  /// first. A shop keeps it.
  ///
  /// @param keep whether a shop that is not known yet is one from now on
  public String prefix(String brandId, String shop, boolean keep) {
    return database.write(
        handle -> {
          Optional<String> known = prefix(handle, brandId, shop);
          if (known.isPresent()) {
            return known.get();
          }
          long others =
              handle
                  .createQuery("SELECT COUNT(*) FROM shop WHERE brand_id = :brand")
                  .bind("brand", brandId)
                  .mapTo(Long.class)
                  .one();
          String prefix = others == 0 ? "" : cut(shop, 40).toLowerCase(Locale.ROOT) + ": ";
          if (keep) {
            handle.execute(
                "INSERT INTO shop (brand_id, name, prefix) VALUES (?, ?, ?)",
                brandId,
                cut(shop, 200),
                prefix);
          }
          return prefix;
        });
  }

  private static Optional<String> prefix(Handle handle, String brandId, String shop) {
    return handle
        .createQuery("SELECT prefix FROM shop WHERE brand_id = :brand AND name = :name")
        .bind("brand", brandId)
        .bind("name", cut(shop, 200))
        .mapTo(String.class)
        .findOne();
  }
}
