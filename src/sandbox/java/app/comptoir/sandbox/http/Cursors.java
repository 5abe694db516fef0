package app.comptoir.sandbox.http;

import app.comptoir.sandbox.fault.Faults;
import app.comptoir.sandbox.log.BrandLog;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Positions in a log as the clients hold them: which log, how many of people's acts lie before,
/// and the sequence number; where records are held back, also by which rule. A position in another
/// log, or in one that went another way, is gone.
final class Cursors {
  private static final Pattern FORM =
      Pattern.compile("([0-9a-f]{12})-(\\d{1,6})-(\\d{1,9})-(\\d{1,9})(?:-([0-9a-f]{8}))?");
  private final String identity;
  private final Faults faults;
  private final Map<BrandLog, Integer> epochs = new ConcurrentHashMap<>();
  private volatile int epochOfAll;

  Cursors(String identity, Faults faults) {
    this.identity = identity;
    this.faults = faults;
  }

  /// A place in a log.
  ///
  /// @param seq of the record before
  /// @param owes the rule by which earlier records are still held back; empty for none
  record Place(long seq, String owes) {
    static final Place START = new Place(0, "");
  }

  String at(BrandLog log, long seq) {
    return at(log, new Place(seq, ""));
  }

  String at(BrandLog log, Place place) {
    String cursor = identity + '-' + epoch(log) + '-' + log.actsUpTo(place.seq) + '-' + place.seq;
    return place.owes.isEmpty() ? cursor : cursor + '-' + place.owes;
  }

  /// The place a cursor stands at.
  ///
  /// @param complete whether the log has all it should have, so that a position behind its end
  ///   cannot be right
  Place read(String cursor, BrandLog log, boolean complete) throws Problem {
    Matcher matcher = FORM.matcher(cursor);
    if (!matcher.matches()) {
      throw Problem.badRequest("Not a cursor of this platform");
    }
    long acts = Long.parseLong(matcher.group(3));
    long seq = Long.parseLong(matcher.group(4));
    String owes = matcher.group(5) == null ? "" : matcher.group(5);
    boolean here =
        matcher.group(1).equals(identity)
            && Integer.parseInt(matcher.group(2)) == epoch(log)
            && faults.knows(owes);
    boolean known = here && (seq <= log.lastSeq() ? log.actsUpTo(seq) == acts : !complete);
    if (!known) {
      throw new Problem(
          410,
          "cursor-gone",
          "The cursor is too old",
          "Start again from the beginning: without a cursor");
    }
    return new Place(seq, owes);
  }

  /// Lets all cursors given out so far be too old.
  synchronized void retire() {
    epochOfAll++;
  }

  /// The same for one log.
  void retire(BrandLog log) {
    epochs.merge(log, 1, Integer::sum);
  }

  private int epoch(BrandLog log) {
    return epochOfAll + epochs.getOrDefault(log, 0);
  }
}
