package app.comptoir.domain.approval;

import app.comptoir.common.Sha256;
import app.comptoir.domain.offer.Decision;
import app.comptoir.domain.offer.OfferContent;
import app.comptoir.domain.offer.OfferField;
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
/// @param field which part of the content a request for changes is about; null where it names none
/// @param onBehalfOf subject of who is away and stood in for; null for a role of one's own
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
    String key,
    @Nullable OfferField field,
    @Nullable String onBehalfOf) {

  /// Whether it is something said, which neither blocks a decision nor is blocked by one.
  public boolean isComment() {
    return kind == Decision.Kind.COMMENT;
  }

  /// The key of a decision, made from all that makes it this one: taken twice in a moment of doubt,
  /// it is still one decision on the platform.
  public static String key(
      String subject,
      String offerId,
      long revision,
      Decision.Kind kind,
      String contentHash,
      @Nullable String comment,
      @Nullable OfferField field,
      @Nullable String onBehalfOf) {
    String line = line(subject, offerId, revision, kind, contentHash, comment);
    return field == null && onBehalfOf == null
        ? hashed(line)
        : hashed(
            String.join(
                "\n",
                "",
                field == null ? "-" : field.name(),
                onBehalfOf == null ? "-" : "+" + onBehalfOf,
                line));
  }

  /// The key of a comment: the same words said later are said again.
  public static String commentKey(
      String subject, String offerId, String contentHash, String comment, Instant at) {
    return hashed(
        String.join("\n", "", "comment", at.toString(), subject, offerId, contentHash, comment));
  }

  private static String line(
      String subject,
      String offerId,
      long revision,
      Decision.Kind kind,
      String contentHash,
      @Nullable String comment) {
    return String.join(
        "\n",
        subject,
        offerId,
        Long.toString(revision),
        kind.name(),
        contentHash,
        comment == null ? "-" : "+" + comment);
  }

  /// A key made from some words, none of which holds a line feed.
  public static String keyOf(String... words) {
    return hashed(String.join("\n", words));
  }

  private static String hashed(String all) {
    return "act-" + HexFormat.of().formatHex(Sha256.of(all), 0, 16);
  }
}
