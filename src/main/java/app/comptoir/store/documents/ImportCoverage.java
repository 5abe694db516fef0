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
import java.util.zip.InflaterInputStream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What of the money the order files of a brand tell, by the reports of their imports: a line
/// `unknown_returns` says that the file has no column of returns. A shop that is read without files
/// tells all but what was spent on advertising, and of what was kept only what it knows. Blocking.
public final class ImportCoverage {
  private static final String UNKNOWN = "unknown_";

  private ImportCoverage() {}

  /// Orders among which a shop's fees are looked for, the newest.
  private static final int LOOKED_AT = 500;

  /// Of all files of a brand that count, or of its shop; everything where it has neither.
  public static Coverage of(Handle handle, int brandKey) {
    Coverage files = ofFiles(handle, brandKey);
    return files.lacking() ? files : ofShop(handle, brandKey);
  }

  private static Coverage ofShop(Handle handle, int brandKey) {
    boolean shop =
        handle
            .createQuery("SELECT 1 FROM document WHERE brand_key = :brand FETCH FIRST ROW ONLY")
            .bind("brand", brandKey)
            .mapTo(Integer.class)
            .findOne()
            .isPresent();
    if (!shop) {
      return Coverage.ALL;
    }
    boolean fees =
        handle
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
    Coverage spend = Coverage.without(EnumSet.of(Part.SPEND));
    Coverage neither = Coverage.without(EnumSet.of(Part.SPEND, Part.COMMISSION));
    return fees ? spend.plus(neither) : neither;
  }

  private static Coverage ofFiles(Handle handle, int brandKey) {
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
        .reduce(Coverage.ALL, Coverage::plus);
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
