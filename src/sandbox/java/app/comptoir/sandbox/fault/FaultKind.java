package app.comptoir.sandbox.fault;

import java.util.Locale;

/// The faults by name, as the command line knows them.
public enum FaultKind {
  CUT(Fault.Cut.class, "RATE", "bodies and streams break off at any byte"),
  STALL(Fault.Stall.class, "RATE[:SECONDS]", "answers stop going on, for a minute or so long"),
  RESET(Fault.Reset.class, "RATE", "connections break off without an answer; the call was done"),
  LENGTH(Fault.WrongLength.class, "RATE", "Content-Length says more or less than comes"),
  BOMB(Fault.Bomb.class, "RATE", "gzip bodies unpack to 256 MiB"),
  FUZZ(
      Fault.Fuzz.class,
      "RATE",
      "bodies are damaged on their way: types, nulls, huge numbers, unknown words, 10 MB strings,"
          + " deep JSON, cut UTF-8, flipped bits"),
  NODIGEST(Fault.NoDigest.class, "RATE", "answers carry no digest that would show damage"),
  STORM(
      Fault.Storm.class,
      "STATUS[:LENGTH[:HINT[:RATE]]]",
      "refusals in a row, e.g. 429:10:date:0.02; Retry-After as seconds, date, negative, absurd,"
          + " garbled, missing"),
  GONE(Fault.Gone.class, "RATE", "all cursors of the brand are given up (410)"),
  LOOP(Fault.Loop.class, "RATE", "the cursor of a page points back to an earlier place"),
  EXPIRE(Fault.Expire.class, "RATE", "access tokens expire in mid-sync (401)"),
  REVOKE(Fault.Revoke.class, "RATE", "refresh tokens are revoked"),
  DUPLICATE(Fault.Duplicate.class, "RATE", "records come again, old revisions among them"),
  REORDER(Fault.Reorder.class, "RATE", "records of an answer come in another order"),
  LATE(
      Fault.Late.class,
      "RATE[:DAYS]",
      "so large a share of the records is held back, for up to 90 or so many days of the log"),
  LOSTID(
      Fault.LostEventId.class,
      "RATE",
      "streams forget Last-Event-ID and begin at the log's present end"),
  STREAMCUT(Fault.StreamCut.class, "RATE", "streams break off between opening and first record"),
  SKEW(Fault.Skew.class, "[+|-]HOURS", "the platform's clock is ahead or behind");

  private final Class<? extends Fault> type;
  private final String form;
  private final String explanation;

  FaultKind(Class<? extends Fault> type, String form, String explanation) {
    this.type = type;
    this.form = form;
    this.explanation = explanation;
  }

  /// As it is given on the command line.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// What follows the `=` on the command line.
  public String form() {
    return form;
  }

  /// One line for people.
  public String explanation() {
    return explanation;
  }

  /// The kind of a fault.
  public static FaultKind of(Fault fault) {
    for (FaultKind kind : values()) {
      if (kind.type.isInstance(fault)) {
        return kind;
      }
    }
    throw new IllegalStateException("Every fault has a kind: " + fault);
  }
}
