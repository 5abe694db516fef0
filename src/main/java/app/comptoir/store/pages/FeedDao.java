package app.comptoir.store.pages;

import app.comptoir.store.sql.LedgerSums;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.mapper.reflect.FieldMapper;
import org.jspecify.annotations.Nullable;

/// Where each brand's feed stands, and the ledger of the pages that brought it there.
public final class FeedDao {
  /// Pages kept in the ledger; older ones are of no use to a rewind.
  private static final int PAGES_KEPT = 20_000;

  private static final int PAGES_PRUNED = 100;

  private FeedDao() {}

  public static Optional<Position> position(Handle handle, int brandKey) {
    return handle
        .createQuery(
            """
            SELECT NULLIF(cursor_text, '') AS "cursor", page_no, last_seq, newest_us
            FROM feed WHERE brand_key = :brand
            """)
        .bind("brand", brandKey)
        .map(ConstructorMapper.of(Position.class))
        .findOne();
  }

  /// Up to when the log is known to have been read to its end (µs since the epoch); empty where it
  /// never was.
  public static Optional<Long> readTo(Handle handle, int brandKey) {
    return handle
        .createQuery("SELECT read_us FROM feed WHERE brand_key = :brand AND read_us IS NOT NULL")
        .bind("brand", brandKey)
        .mapTo(Long.class)
        .findOne();
  }

  /// Notes that the log was read to its end at an instant; never an earlier one than is known.
  public static void readTo(Handle handle, int brandKey, long us) {
    handle
        .createUpdate(
            """
            UPDATE feed SET read_us = :us
            WHERE brand_key = :brand AND (read_us IS NULL OR read_us < :us)
            """)
        .bind("us", us)
        .bind("brand", brandKey)
        .execute();
  }

  /// The counts and checksums after the newest page; zeros before the first.
  public static LedgerSums sums(Handle handle, int brandKey) {
    return handle
        .createQuery(
            """
            SELECT event_rows, event_sum, metric_rows, metric_sum, order_rows, order_sum,
                   return_rows, return_sum
            FROM page_ledger WHERE brand_key = :brand ORDER BY page_no DESC FETCH FIRST ROW ONLY
            """)
        .bind("brand", brandKey)
        .map(FieldMapper.of(LedgerSums.class))
        .findOne()
        .orElseGet(LedgerSums::new);
  }

  /// Whether the log was read to its end, once; until then what is stored is a part of it.
  public static boolean whole(Handle handle, int brandKey) {
    return handle
        .createQuery("SELECT whole FROM feed WHERE brand_key = :brand")
        .bind("brand", brandKey)
        .mapTo(Boolean.class)
        .findOne()
        .orElse(false);
  }

  /// One page of the ledger.
  ///
  /// @param last whether the log ended with it
  /// @param mark a record near its beginning; null where none tells anything
  public record Page(
      long pageNo,
      LogMark.@Nullable Marked mark,
      long seqFrom,
      long seqTo,
      int changes,
      int applied,
      long appliedUs,
      boolean last) {}

  static void append(
      Handle handle, int brandKey, Page page, String cursor, LedgerSums sums, long newestUs) {
    LogMark.Marked mark = page.mark();
    handle
        .createUpdate(
            """
            INSERT INTO page_ledger (brand_key, page_no, seq_from, seq_to, changes, applied,
              applied_us, cursor_text, event_rows, event_sum, metric_rows, metric_sum, order_rows,
              order_sum, return_rows, return_sum, mark_seq, mark_sum)
            VALUES (:brand, :pageNo, :seqFrom, :seqTo, :changes, :applied, :appliedUs, :cursor, :eventRows,
              :eventSum, :metricRows, :metricSum, :orderRows, :orderSum, :returnRows, :returnSum,
              :markSeq, :markSum)
            """)
        .bind("brand", brandKey)
        .bindMethods(page)
        .bind("markSeq", mark == null ? null : mark.seq())
        .bind("markSum", mark == null ? null : mark.sum())
        .bind("cursor", cursor)
        .bindFields(sums)
        .execute();
    if (page.pageNo() % PAGES_PRUNED == 0) {
      prune(handle, brandKey, page.pageNo() - PAGES_KEPT);
    }
    moveTo(
        handle, brandKey, new Position(cursor, page.pageNo(), page.seqTo(), newestUs), page.last());
  }

  /// The marked record of the newest page of which it is known with which cursor it was read.
  static Optional<LogMark> mark(Handle handle, int brandKey) {
    return handle
        .createQuery(
            """
            SELECT p.mark_seq, p.mark_sum, q.cursor_text AS before_text
            FROM page_ledger p LEFT JOIN page_ledger q
              ON q.brand_key = p.brand_key AND q.page_no = p.page_no - 1
            WHERE p.brand_key = :brand AND p.mark_sum IS NOT NULL
              AND (p.page_no = 1 OR q.cursor_text IS NOT NULL)
            ORDER BY p.page_no DESC FETCH FIRST ROW ONLY
            """)
        .bind("brand", brandKey)
        .map(
            (row, _) ->
                new LogMark(
                    row.getString("before_text"),
                    new LogMark.Marked(row.getLong("mark_seq"), row.getLong("mark_sum"))))
        .findOne();
  }

  private static void prune(Handle handle, int brandKey, long oldest) {
    handle
        .createUpdate("DELETE FROM page_ledger WHERE brand_key = :brand AND page_no < :oldest")
        .bind("brand", brandKey)
        .bind("oldest", oldest)
        .execute();
  }

  private static void moveTo(Handle handle, int brandKey, Position position, boolean last) {
    int updated =
        handle
            .createUpdate(
                """
                UPDATE feed SET cursor_text = :cursor, page_no = :pageNo,
                  last_seq = :lastSeq, newest_us = :newestUs, whole = whole OR :last
                WHERE brand_key = :brand
                """)
            .bindMethods(position)
            .bind("last", last)
            .bind("brand", brandKey)
            .execute();
    if (updated == 0) {
      handle
          .createUpdate(
              """
              INSERT INTO feed (brand_key, cursor_text, page_no, last_seq, newest_us, whole)
              VALUES (:brand, :cursor, :pageNo, :lastSeq, :newestUs, :last)
              """)
          .bind("brand", brandKey)
          .bindMethods(position)
          .bind("last", last)
          .execute();
    }
  }

  /// Points the cursor behind an older page; before the first kept page, the feed starts from its
  /// beginning. Rows and ledger stay: what comes again changes nothing.
  static void rewind(Handle handle, int brandKey, int pages) {
    position(handle, brandKey)
        .ifPresent(
            now -> {
              Optional<String> cursor =
                  handle
                      .createQuery(
                          """
                          SELECT cursor_text FROM page_ledger
                          WHERE brand_key = :brand AND page_no = :page
                          """)
                      .bind("brand", brandKey)
                      .bind("page", now.pageNo() - pages)
                      .mapTo(String.class)
                      .findOne();
              handle
                  .createUpdate("UPDATE feed SET cursor_text = :cursor WHERE brand_key = :brand")
                  .bind("cursor", cursor.orElse(""))
                  .bind("brand", brandKey)
                  .execute();
            });
  }
}
