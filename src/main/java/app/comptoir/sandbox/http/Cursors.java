package app.comptoir.sandbox.http;

import app.comptoir.sandbox.log.BrandLog;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Positions in a log as the clients hold them: which log, how many of people's acts lie before,
/// and the sequence number. A position in another log, or in one that went another way, is gone.
final class Cursors {
  private static final Pattern FORM =
      Pattern.compile("([0-9a-f]{12})-(\\d{1,6})-(\\d{1,9})-(\\d{1,9})");
  private final String identity;
  private final AtomicInteger epoch = new AtomicInteger();

  Cursors(String identity) {
    this.identity = identity;
  }

  String at(BrandLog log, long seq) {
    return identity + '-' + epoch.get() + '-' + log.actsUpTo(seq) + '-' + seq;
  }

  /// The sequence number a cursor stands behind.
  ///
  /// @param complete whether the log has all it should have, so that a position behind its end
  ///   cannot be right
  long read(String cursor, BrandLog log, boolean complete) throws Problem {
    Matcher matcher = FORM.matcher(cursor);
    if (!matcher.matches()) {
      throw Problem.badRequest("Not a cursor of this platform");
    }
    long acts = Long.parseLong(matcher.group(3));
    long seq = Long.parseLong(matcher.group(4));
    boolean here =
        matcher.group(1).equals(identity) && Integer.parseInt(matcher.group(2)) == epoch.get();
    boolean known = here && (seq <= log.lastSeq() ? log.actsUpTo(seq) == acts : !complete);
    if (!known) {
      throw new Problem(
          410,
          "cursor-gone",
          "The cursor is too old",
          "Start again from the beginning: without a cursor");
    }
    return seq;
  }

  /// Lets all cursors given out so far be too old.
  void retire() {
    epoch.incrementAndGet();
  }
}
