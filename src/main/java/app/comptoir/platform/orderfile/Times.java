package app.comptoir.platform.orderfile;

import app.comptoir.platform.orderfile.ImportReport.Note;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads times: `2010-12-01T08:26:00`, with a blank for the `T` or without seconds, with an offset
/// (`-0400`, `+02:00`, `Z`) or local to the zone; and `12/1/2010 8:26`, month first.
///
/// A local time the clocks skipped is moved on by as much as they skipped; of a local time that
/// came twice the earlier is taken. Both are noted.
final class Times {
  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})-(\\d\\d)-(\\d\\d)[T ](\\d\\d):(\\d\\d)(?::(\\d\\d)(?:\\.\\d{1,9})?)?"
              + " ?(Z|[+-]\\d\\d:?\\d\\d)?");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4}) (\\d{1,2}):(\\d\\d)(?::(\\d\\d))?");

  private final ZoneId zone;
  private final Consumer<Note> notes;
  private String lastText = "";
  private Instant last = Instant.EPOCH;

  Times(ZoneId zone, Consumer<Note> notes) {
    this.zone = zone;
    this.notes = notes;
  }

  Instant parse(String text) {
    if (!text.equals(lastText)) {
      last = parsed(text.strip());
      lastText = text;
    }
    return last;
  }

  private Instant parsed(String text) {
    try {
      Matcher iso = ISO.matcher(text);
      if (iso.matches()) {
        LocalDateTime local = local(iso, 1, 2, 3);
        return iso.group(7) == null ? inZone(local) : local.toInstant(ZoneOffset.of(iso.group(7)));
      }
      Matcher monthFirst = MONTH_FIRST.matcher(text);
      if (monthFirst.matches()) {
        return inZone(local(monthFirst, 3, 1, 2));
      }
    } catch (DateTimeException _) {
      // Said below: right in form, but no such day or hour.
    }
    throw new Unfit("The time is none");
  }

  private static LocalDateTime local(Matcher parts, int year, int month, int day) {
    return LocalDateTime.of(
        number(parts.group(year)),
        number(parts.group(month)),
        number(parts.group(day)),
        number(parts.group(4)),
        number(parts.group(5)),
        number(parts.group(6)));
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private Instant inZone(LocalDateTime local) {
    ZoneRules rules = zone.getRules();
    List<ZoneOffset> offsets = rules.getValidOffsets(local);
    if (offsets.isEmpty()) {
      notes.accept(Note.TIME_IN_GAP);
    } else if (offsets.size() > 1) {
      notes.accept(Note.TIME_IN_OVERLAP);
    }
    return local.atZone(zone).toInstant();
  }
}
