package app.comptoir.sandbox.sim;

import app.comptoir.sandbox.world.Edit;
import app.comptoir.sandbox.world.Leave;
import org.jspecify.annotations.Nullable;

/// Something somebody did through the API: enough to play it again at the same place of the log.
///
/// @param afterSeq the brand's last sequence number before it
/// @param at microseconds
/// @param offerId empty where it is about people
/// @param decision a decision, or `edit`, `delegate` or `end_delegation`
/// @param key the idempotency key it came with
/// @param fingerprint of the whole request
/// @param contentHash what a comment was said on; null for anything else
/// @param field of a request for changes; null for none
/// @param onBehalfOf subject of who is stood in for; null for nobody
/// @param edit what an author changed; null for anything else
/// @param leave who stands in for whom; null for anything else
public record Act(
    String brandId,
    long afterSeq,
    long at,
    String offerId,
    String subject,
    String decision,
    @Nullable String comment,
    String key,
    String fingerprint,
    @Nullable String contentHash,
    @Nullable String field,
    @Nullable String onBehalfOf,
    @Nullable Edit edit,
    @Nullable Leave leave) {
  static final String EDIT = "edit";
  static final String COMMENT = "comment";
  static final String DELEGATE = "delegate";
  static final String END_DELEGATION = "end_delegation";

  /// An edit of an offer.
  public static Act edit(
      String brandId, String offerId, String subject, Edit edit, String key, String print) {
    return new Act(
        brandId, 0, 0, offerId, subject, EDIT, null, key, print, null, null, null, edit, null);
  }

  /// The wish to be stood in for.
  public static Act delegate(
      String brandId, String subject, Leave leave, String key, String print) {
    return new Act(
        brandId, 0, 0, "", subject, DELEGATE, null, key, print, null, null, null, null, leave);
  }

  /// The end of a delegation.
  public static Act end(String brandId, String subject, Leave leave) {
    String key = "end " + leave.id();
    return new Act(
        brandId, 0, 0, "", subject, END_DELEGATION, null, key, key, null, null, null, null, leave);
  }

  /// The same at its place in the log, at its time.
  Act placed(long seq, long now) {
    return new Act(
        brandId,
        seq,
        now,
        offerId,
        subject,
        decision,
        comment,
        key,
        fingerprint,
        contentHash,
        field,
        onBehalfOf,
        edit,
        leave);
  }

  boolean isComment() {
    return decision.equals(COMMENT);
  }
}
