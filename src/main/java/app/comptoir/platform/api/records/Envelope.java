package app.comptoir.platform.api.records;

import app.comptoir.domain.change.Change;
import app.comptoir.platform.wire.Malformed;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What is known of a record of the log while it is read.
final class Envelope {
  private static final int MAX_TYPE = 40;
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}]");

  long seq;
  long revision;
  @Nullable Instant at;
  @Nullable String type;
  boolean deleted;
  boolean deletedKnown;
  @Nullable String problem;

  boolean complete() {
    return problem == null && seq > 0 && revision > 0 && at != null && type != null && deletedKnown;
  }

  String lack() {
    if (problem != null) {
      return problem;
    }
    String name =
        seq == 0
            ? "seq"
            : at == null ? "at" : type == null ? "type" : revision == 0 ? "revision" : "deleted";
    return name + " is missing";
  }

  /// The same of a text that is not read to its end.
  ///
  /// @throws Malformed where it has no place so far: a piece of a record, maybe
  Change broken(String reason) {
    if (seq == 0) {
      throw new Malformed("A record has no place in the log: " + lack());
    }
    return unreadable(reason);
  }

  /// The revision of a record that does not say it is taken as 1, and its time as 1970: nothing is
  /// applied of it anyway.
  ///
  /// @throws Malformed where there is neither a place nor a type: no record at all
  Change unreadable(String reason) {
    if (seq == 0 && type == null) {
      return broken(reason);
    }
    Instant when = at == null ? Instant.EPOCH : at;
    String name = type == null ? "" : UNPRINTABLE.matcher(type).replaceAll("").strip();
    String shown = name.length() > MAX_TYPE ? name.substring(0, MAX_TYPE) : name;
    return new Change.Unreadable(
        seq, when, Math.max(1, revision), shown.isBlank() ? "?" : shown, reason);
  }
}
