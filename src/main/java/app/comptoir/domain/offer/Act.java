package app.comptoir.domain.offer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// A decision somebody took here: on which content, in which revision of the offer, and under which
/// key it is told to the platform.
///
/// @param number of the act in its journal, from 1
/// @param subject whose decision it is, and `name` theirs at the time
/// @param revision of the offer as it was seen
/// @param content the canonical content decided on, see [OfferContent]; null where it could not be
///   had
/// @param key the idempotency key: the same for the same decision, however often it is taken or
///   sent
public record Act(
    long number,
    Instant at,
    String subject,
    String name,
    String brandId,
    String offerId,
    String title,
    long revision,
    Decision.Kind kind,
    @Nullable String comment,
    String contentHash,
    @Nullable String content,
    String key) {

  /// The key of a decision, made from all that makes it this one: taken twice in a moment of doubt,
  /// it is still one decision on the platform.
  public static String key(
      String subject,
      String offerId,
      long revision,
      Decision.Kind kind,
      String contentHash,
      @Nullable String comment) {
    String all =
        String.join(
            "\n",
            subject,
            offerId,
            Long.toString(revision),
            kind.name(),
            contentHash,
            comment == null ? "-" : "+" + comment);
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
      return "act-" + HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
