package app.comptoir.sandbox.fault;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// A fault and how often it strikes.
///
/// @param rate share of the answers (of [Fault.Late], of the records) it strikes, 0 to 1
public record FaultRule(Fault fault, double rate) {
  private static final double USUAL_STORMS = 0.02;
  private static final int USUAL_LENGTH = 5;

  public FaultRule {
    if (!(rate >= 0 && rate <= 1)) {
      throw new IllegalArgumentException("A rate from 0 to 1: " + rate);
    }
  }

  /// Reads `name=…` of the command line, e.g. `cut=0.05` or `storm=429:10`.
  ///
  /// @throws IllegalArgumentException with one sentence for people
  public static FaultRule parse(String text) {
    int equals = text.indexOf('=');
    if (equals < 1) {
      throw new IllegalArgumentException("“" + text + "” is no fault like cut=0.05");
    }
    FaultKind kind = kind(text.substring(0, equals));
    List<String> parts = List.of(text.substring(equals + 1).split(":", -1));
    try {
      return parse(kind, parts);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "“%s” is no %s=%s: %s".formatted(text, kind.word(), kind.form(), e.getMessage()), e);
    }
  }

  private static FaultKind kind(String word) {
    for (FaultKind kind : FaultKind.values()) {
      if (kind.word().equals(word)) {
        return kind;
      }
    }
    throw new IllegalArgumentException(
        "There is no fault “" + word + "”; --list-faults names them all");
  }

  private static FaultRule parse(FaultKind kind, List<String> parts) {
    String first = parts.getFirst();
    return switch (kind) {
      case STORM -> storm(parts);
      case STALL ->
          new FaultRule(new Fault.Stall(Duration.ofSeconds(number(parts, 60))), rate(first));
      case LATE -> new FaultRule(new Fault.Late(Duration.ofDays(number(parts, 90))), rate(first));
      case SKEW -> new FaultRule(new Fault.Skew(Duration.ofHours(Long.parseLong(first))), 1);
      case CUT -> plain(parts, new Fault.Cut());
      case RESET -> plain(parts, new Fault.Reset());
      case LENGTH -> plain(parts, new Fault.WrongLength());
      case BOMB -> plain(parts, new Fault.Bomb());
      case FUZZ -> plain(parts, new Fault.Fuzz());
      case NODIGEST -> plain(parts, new Fault.NoDigest());
      case GONE -> plain(parts, new Fault.Gone());
      case LOOP -> plain(parts, new Fault.Loop());
      case EXPIRE -> plain(parts, new Fault.Expire());
      case REVOKE -> plain(parts, new Fault.Revoke());
      case DUPLICATE -> plain(parts, new Fault.Duplicate());
      case REORDER -> plain(parts, new Fault.Reorder());
      case LOSTID -> plain(parts, new Fault.LostEventId());
      case STREAMCUT -> plain(parts, new Fault.StreamCut());
    };
  }

  private static FaultRule storm(List<String> parts) {
    int status = Integer.parseInt(parts.getFirst());
    int length = parts.size() > 1 ? Integer.parseInt(parts.get(1)) : USUAL_LENGTH;
    RetryHint hint = parts.size() > 2 ? hint(parts.get(2)) : RetryHint.SECONDS;
    double rate = parts.size() > 3 ? rate(parts.get(3)) : USUAL_STORMS;
    return new FaultRule(new Fault.Storm(status, length, hint), rate);
  }

  private static RetryHint hint(String word) {
    for (RetryHint hint : RetryHint.values()) {
      if (hint.name().toLowerCase(Locale.ROOT).equals(word)) {
        return hint;
      }
    }
    throw new IllegalArgumentException("“" + word + "” is no form of Retry-After");
  }

  private static FaultRule plain(List<String> parts, Fault fault) {
    if (parts.size() > 1) {
      throw new IllegalArgumentException("nothing follows the rate");
    }
    return new FaultRule(fault, rate(parts.getFirst()));
  }

  private static double rate(String text) {
    return Double.parseDouble(text);
  }

  private static long number(List<String> parts, long usual) {
    long number = parts.size() > 1 ? Long.parseLong(parts.get(1)) : usual;
    if (number < 1 || number > 100_000) {
      throw new IllegalArgumentException("a number from 1 to 100000");
    }
    return number;
  }
}
