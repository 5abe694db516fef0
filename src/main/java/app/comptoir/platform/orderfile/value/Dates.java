package app.comptoir.platform.orderfile.value;

import app.comptoir.platform.orderfile.table.Unfit;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads the days and times of one column: local to a zone where they name none.
///
/// A local time the clocks skipped is moved on by as much as they skipped; of a local time that
/// came twice the earlier is taken. Both are noted.
public final class Dates {
  private final ZoneId zone;
  private final @Nullable DateOrder order;
  private final boolean sure;
  private final int lastYear;
  private final Consumer<Oddity> oddities;
  private String lastText = "";
  private Instant last = Instant.EPOCH;

  /// @param order null where nothing decides; what it would decide is [Undecided]
  /// @param sure whether all fields were asked
  /// @param lastYear no date lies behind it
  public Dates(
      ZoneId zone,
      @Nullable DateOrder order,
      boolean sure,
      int lastYear,
      Consumer<Oddity> oddities) {
    this.zone = zone;
    this.order = order;
    this.sure = sure;
    this.lastYear = lastYear;
    this.oddities = oddities;
  }

  /// What a local time may be.
  public enum Oddity {
    IN_GAP,
    IN_OVERLAP
  }

  /// @throws Unfit where it is no time, or none that can be
  public Instant parse(String text) {
    if (!text.equals(lastText)) {
      last = parsed(text.strip());
      lastText = text;
    }
    return last;
  }

  private Instant parsed(String text) {
    try {
      DateText date = DateText.of(text);
      if (date != null && ((order == null && date.undecided()) || (!sure && against(date)))) {
        throw new Undecided();
      }
      LocalDateTime local = date == null ? null : date.local(order);
      if (local != null && date != null) {
        if (local.getYear() < DateText.FIRST_YEAR || local.getYear() > lastYear) {
          throw Unfit.field("has a year that no order is of", text);
        }
        return date.zone().isEmpty() ? inZone(local) : local.atZone(zone(date.zone())).toInstant();
      }
    } catch (DateTimeException _) {
      // Said below: right in form, but no such day, hour or zone.
    }
    throw Unfit.field("is no date", text);
  }

  private boolean against(DateText date) {
    DateOrder proof = date.proof();
    return order != null && proof != null && proof != order;
  }

  /// What a column of time zones says, in a form that a time can bear; empty where it is none
  /// known.
  public static String zoneName(String text) {
    String known = ZoneNames.named(text);
    if (known != null || text.isEmpty()) {
      return known == null ? "" : known;
    }
    try {
      var _ = zone(text);
      return text;
    } catch (DateTimeException _) {
      return "";
    }
  }

  private static ZoneId zone(String name) {
    ZoneOffset known = ZoneNames.offset(name);
    return known == null ? ZoneId.of(name) : known;
  }

  private Instant inZone(LocalDateTime local) {
    ZoneRules rules = zone.getRules();
    List<ZoneOffset> offsets = rules.getValidOffsets(local);
    if (offsets.isEmpty()) {
      oddities.accept(Oddity.IN_GAP);
    } else if (offsets.size() > 1) {
      oddities.accept(Oddity.IN_OVERLAP);
    }
    return local.atZone(zone).toInstant();
  }
}
