package app.comptoir.platform.wire;

/// A record that is not what the contract says. Carries one sentence that names the field, never
/// its value (values may be pseudonyms or tokens). Has no stack trace: a damaged page may throw
/// thousands.
public final class Malformed extends RuntimeException {
  private static final long serialVersionUID = 1;
  private static final int MOST_SHOWN = 60;

  private final String zone;

  public Malformed(String sentence) {
    this(sentence, "");
  }

  private Malformed(String sentence, String zone) {
    super(sentence, null, false, false);
    this.zone = zone;
  }

  /// A time zone that is not known here, as one that came with a newer time zone database: the one
  /// value that is named, for it is no secret and is what has to be looked for.
  public static Malformed zone(String id) {
    String shown = id.length() <= MOST_SHOWN ? id : id.substring(0, MOST_SHOWN) + "…";
    return new Malformed("time_zone “" + shown + "” is none this version knows", shown);
  }

  /// The time zone that is not known here; empty where that is not what is wrong.
  public String zone() {
    return zone;
  }

  public String sentence() {
    String message = getMessage();
    return message == null ? "The record is malformed" : message;
  }
}
