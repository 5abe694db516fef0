package app.comptoir.store.documents;

import app.comptoir.domain.revenue.Coverage;
import app.comptoir.domain.revenue.Coverage.Part;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.InflaterInputStream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What of a brand's money its sources tell. Of order files the reports of their imports say it: a
/// line `unknown_returns` says that the file has no column of returns. A shop that is read without
/// files tells of what was kept as far as it knows. Blocking.
public final class ImportCoverage {
  private static final String UNKNOWN = "unknown_";

  /// Orders among which a shop's fees are looked for, the newest.
  private static final int LOOKED_AT = 500;

  private ImportCoverage() {}

  /// Of all files of a brand that count; where there are none, of what else told of it.
  public static Coverage of(Handle handle, int brandKey) {
    return files(handle, brandKey)
        .reduce(Coverage::plus)
        .orElseGet(() -> withoutFiles(handle, brandKey));
  }

  private static Stream<Coverage> files(Handle handle, int brandKey) {
    return handle
        .createQuery(
            """
            SELECT r.packed FROM order_import i
            JOIN brand b ON b.id = i.brand_id
            LEFT JOIN import_block r ON r.block_key = CAST(i.import_no AS BIGINT) * :imports + :report
            WHERE b.brand_key = :brand AND i.state IN (:read, :counted)
            """)
        .bind("imports", ImportLog.key(1, 0))
        .bind("report", ImportLog.REPORT)
        .bind("brand", brandKey)
        .bind("read", ImportRow.State.READ.ordinal())
        .bind("counted", ImportRow.State.COUNTED.ordinal())
        .map((row, _) -> of(row.getBytes("packed")))
        .list()
        .stream();
  }

  /// @param fees whether what was kept is told of some orders all the same
  private static Coverage told(Set<Part> untold, boolean fees) {
    if (untold.isEmpty()) {
      return Coverage.ALL;
    }
    Coverage coverage = Coverage.without(untold);
    if (!fees) {
      return coverage;
    }
    Set<Part> others = EnumSet.copyOf(untold);
    others.remove(Part.COMMISSION);
    return coverage.plus(Coverage.without(others));
  }

  private static boolean fees(Handle handle, int brandKey) {
    return handle
        .createQuery(
            """
            SELECT 1 FROM (
              SELECT commission_base FROM customer_order WHERE brand_key = :brand
              ORDER BY brand_day DESC FETCH FIRST :most ROWS ONLY
            ) AS newest WHERE commission_base <> 0 FETCH FIRST ROW ONLY
            """)
        .bind("brand", brandKey)
        .bind("most", LOOKED_AT)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  /// Commission follows from rules and spend is that of posts: where a source told of none, as an
  /// order file that was imported before files were kept, neither is known.
  private static Coverage withoutFiles(Handle handle, int brandKey) {
    return handle
        .createQuery(
            """
            SELECT EXISTS (SELECT 1 FROM commission_rule WHERE brand_key = :brand) AS ruled,
                   EXISTS (SELECT 1 FROM post WHERE brand_key = :brand) AS posted
            """)
        .bind("brand", brandKey)
        .map(
            (row, _) -> {
              Set<Part> untold = EnumSet.noneOf(Part.class);
              if (!row.getBoolean("ruled")) {
                untold.add(Part.COMMISSION);
              }
              if (!row.getBoolean("posted")) {
                untold.add(Part.SPEND);
              }
              return told(untold, !row.getBoolean("ruled") && fees(handle, brandKey));
            })
        .one();
  }

  /// Of one file. None tells what a platform keeps or what was spent on advertising.
  private static Coverage of(byte @Nullable [] report) {
    Set<Part> untold = EnumSet.of(Part.COMMISSION, Part.SPEND);
    if (report != null) {
      addUnknown(report, untold);
    }
    return Coverage.without(untold);
  }

  /// These lines stand before those of rows, of which there may be very many.
  private static void addUnknown(byte[] report, Set<Part> untold) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new InflaterInputStream(new ByteArrayInputStream(report)),
                StandardCharsets.UTF_8))) {
      String line = lines.readLine();
      while (line != null && !line.startsWith("rejected_line") && !line.startsWith("left_out_")) {
        if (line.startsWith(UNKNOWN + "returns")) {
          untold.add(Part.RETURNS);
        } else if (line.startsWith(UNKNOWN + "discounts")) {
          untold.add(Part.DISCOUNTS);
        }
        line = lines.readLine();
      }
    } catch (IOException _) {
      // What was read of it stands.
    }
  }
}
