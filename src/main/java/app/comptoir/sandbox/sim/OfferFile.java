package app.comptoir.sandbox.sim;

import app.comptoir.sandbox.log.Entry.OfferEntry;
import app.comptoir.sandbox.world.OfferPlan;
import app.comptoir.sandbox.world.People;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// An offer as it stands, and who has reviewed its present content.
final class OfferFile {
  private final OfferPlan plan;
  private String text;
  private String state = "draft";
  private int revision;
  private long submittedAt;
  private String contentHash;
  private @Nullable String postId;
  private @Nullable String reviewer;

  OfferFile(OfferPlan plan) {
    this.plan = plan;
    this.text = plan.text();
    this.contentHash = hash();
  }

  OfferPlan plan() {
    return plan;
  }

  /// 0 while the log has not told of it.
  int revision() {
    return revision;
  }

  String state() {
    return state;
  }

  String contentHash() {
    return contentHash;
  }

  boolean writtenBy(String subject) {
    return People.byKey(plan.author()).subject().equals(subject);
  }

  boolean reviewedBy(String subject) {
    return subject.equals(reviewer);
  }

  void submit(long now) {
    state = "submitted";
    submittedAt = now;
  }

  void edit() {
    text = text + " Now with a gift box.";
    contentHash = hash();
    state = "draft";
    reviewer = null;
  }

  /// @param post it is published as; null where it stays unpublished
  void move(String newState, @Nullable String post) {
    state = newState;
    postId = post == null ? postId : post;
  }

  /// What a decision does to it.
  void decided(String decision, String subject) {
    switch (decision) {
      case "review" -> {
        state = "reviewed";
        reviewer = subject;
      }
      case "approve" -> state = "approved";
      case "reject" -> state = "rejected";
      case "request_changes" -> {
        state = "changes_requested";
        reviewer = null;
      }
      default -> throw new IllegalArgumentException(decision);
    }
  }

  /// The next revision of it for the log.
  OfferEntry next(long now) {
    revision++;
    return new OfferEntry(now, revision, plan, postId, text, state, submittedAt, contentHash);
  }

  private String hash() {
    String content =
        String.join(
            "\n",
            plan.id(),
            plan.title(),
            text,
            Long.toString(plan.priceMinor()),
            Long.toString(plan.stock()),
            Long.toString(plan.budgetMinor()),
            Long.toString(plan.flightFrom()),
            Long.toString(plan.flightTo()));
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
