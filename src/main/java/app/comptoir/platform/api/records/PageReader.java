package app.comptoir.platform.api.records;

import app.comptoir.domain.change.Change;
import app.comptoir.platform.ChangePage;
import app.comptoir.platform.Cursor;
import app.comptoir.platform.wire.Bytes;
import app.comptoir.platform.wire.Malformed;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;

/// Reads a page of newline-delimited JSON: a change a line, and the page's end as the last line.
/// Without that last line the page was cut, and nothing of it is used.
public final class PageReader {
  private static final int MAX_CURSOR = 4096;

  private PageReader() {}

  /// @throws Malformed if the page is cut or a record cannot be placed in the log
  public static ChangePage read(String brandId, Bytes page, int expected) {
    byte[] body = page.buffer();
    int length = page.length();
    int end = trimmed(body, length);
    int lastLine = lineStart(body, end);
    if (lastLine == end) {
      throw new Malformed("The page is empty");
    }
    PageEnd pageEnd = pageEnd(body, lastLine, end - lastLine);
    List<Change> changes = new ArrayList<>(expected);
    ChangeReader reader = new ChangeReader(brandId);
    int start = 0;
    while (start < lastLine) {
      int stop = start;
      while (body[stop] != '\n') {
        stop++;
      }
      if (!blank(body, start, stop)) {
        changes.add(reader.read(body, start, stop - start));
      }
      start = stop + 1;
    }
    return new ChangePage(
        placed(changes),
        pageEnd.next(),
        pageEnd.hasMore(),
        pageEnd.remaining(),
        page.proven() ? 0 : reader.doubtful());
  }

  /// Gives records without `seq` the place behind the one before: the page's end says where to go
  /// on whatever they hold, and they are listed as unreadable. Those with nothing before them stay
  /// without.
  private static List<Change> placed(List<Change> changes) {
    long before = 0;
    for (int i = 0; i < changes.size(); i++) {
      Change change = changes.get(i);
      if (change instanceof Change.Unreadable(long seq, var at, long revision, var type, var reason)
          && seq == 0
          && before > 0) {
        changes.set(i, new Change.Unreadable(before + 1, at, revision, type, reason));
      }
      before = Math.max(before, change.seq());
    }
    return changes;
  }

  private static PageEnd pageEnd(byte[] body, int from, int length) {
    String next;
    boolean hasMore;
    Long remaining;
    try {
      Thing end = Thing.of(body, from, length);
      next = end.text("next_cursor");
      hasMore = end.flag("has_more");
      remaining = end.optional("remaining", name -> end.whole(name, 0, Long.MAX_VALUE));
    } catch (JacksonException | Malformed _) {
      throw new Malformed("The page was cut: its last line is missing");
    }
    return new PageEnd(cursor(next), hasMore, remaining == null ? -1 : remaining);
  }

  public static Cursor cursor(String value) {
    if (value.isBlank() || value.length() > MAX_CURSOR) {
      throw new Malformed("A cursor is blank or too long");
    }
    return new Cursor(value);
  }

  /// The length without white space at the end.
  private static int trimmed(byte[] body, int length) {
    int end = length;
    while (end > 0 && space(body[end - 1])) {
      end--;
    }
    return end;
  }

  private static int lineStart(byte[] body, int end) {
    int start = end;
    while (start > 0 && body[start - 1] != '\n') {
      start--;
    }
    return start;
  }

  private static boolean blank(byte[] body, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!space(body[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean space(byte b) {
    return b == ' ' || b == '\r' || b == '\n' || b == '\t';
  }

  private record PageEnd(Cursor next, boolean hasMore, long remaining) {}
}
