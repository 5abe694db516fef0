package app.comptoir.sandbox.fault;

import java.time.Duration;

/// One way in which a platform, or the network before it, misbehaves. What strikes, where and how
/// often is up to [Faults]; the truth of the simulation is never touched.
public sealed interface Fault {

  /// The body is broken off.
  ///
  /// @param at behind how many bytes; [#ANYWHERE] for chance to say
  record Cut(int at) implements Fault {
    public static final int ANYWHERE = -1;

    public Cut() {
      this(ANYWHERE);
    }
  }

  /// The answer stops going on, before its head or at any byte, and breaks off much later.
  record Stall(Duration length) implements Fault {}

  /// The connection breaks off without a byte of the answer, although the request was carried out.
  record Reset() implements Fault {}

  /// `Content-Length` says more or less than comes.
  record WrongLength() implements Fault {}

  /// A small gzip body that unpacks to 256 MiB.
  record Bomb() implements Fault {}

  /// The body is damaged on its way: types, nulls, huge numbers, unknown words, 10 MB strings, deep
  /// trees, cut UTF-8, flipped bits.
  record Fuzz() implements Fault {}

  /// The answer carries no digest, like that of an older platform.
  record NoDigest() implements Fault {}

  /// So many answers in a row are refusals with this status.
  record Storm(int status, int length, RetryHint hint) implements Fault {
    public Storm {
      if (status < 400 || status > 599 || length < 1) {
        throw new IllegalArgumentException("A storm is of a status of 400 to 599, once or more");
      }
    }
  }

  /// The log's cursors are given up: 410.
  record Gone() implements Fault {}

  /// `next_cursor` points back to an earlier place although there is more.
  record Loop() implements Fault {}

  /// The access token expires.
  record Expire() implements Fault {}

  /// The refresh token is revoked.
  record Revoke() implements Fault {}

  /// Records come twice, old revisions among them.
  record Duplicate() implements Fault {}

  /// Records of an answer come in another order.
  record Reorder() implements Fault {}

  /// Records are held back and come later, up to so much of the log's time.
  record Late(Duration most) implements Fault {}

  /// The stream forgets where it was to resume, and begins at the log's present end.
  record LostEventId() implements Fault {}

  /// The stream breaks off as soon as it is open, before its first record.
  record StreamCut() implements Fault {}

  /// The platform's clock is ahead of (or behind) everybody else's.
  record Skew(Duration by) implements Fault {}

  /// Whether it can strike an answer of this kind.
  default boolean concerns(Endpoint endpoint) {
    return switch (this) {
      case Cut _, Stall _, Reset _, Storm _ -> endpoint != Endpoint.AUTHORIZE;
      case Fuzz _, NoDigest _ -> endpoint != Endpoint.AUTHORIZE;
      case WrongLength _, Bomb _ -> endpoint != Endpoint.AUTHORIZE && endpoint != Endpoint.STREAM;
      case Gone _, Duplicate _, Reorder _ ->
          endpoint == Endpoint.CHANGES || endpoint == Endpoint.STREAM;
      case Loop _, Late _ -> endpoint == Endpoint.CHANGES;
      case Expire _ -> endpoint != Endpoint.AUTHORIZE && endpoint != Endpoint.TOKEN;
      case Revoke _ -> endpoint == Endpoint.TOKEN;
      case LostEventId _, StreamCut _ -> endpoint == Endpoint.STREAM;
      case Skew _ -> false;
    };
  }
}
