package app.comptoir.sandbox.sim;

import app.comptoir.sandbox.log.Entry.OfferEntry;
import app.comptoir.sandbox.world.OfferPlan;
import app.comptoir.sandbox.world.People;
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
    this.contentHash = OfferHash.of(plan, text);
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

  /// Another text: whatever was decided on the one before counts for nothing.
  void edit(String newText) {
    text = newText;
    contentHash = OfferHash.of(plan, text);
    state = "draft";
    reviewer = null;
  }

  String text() {
    return text;
  }

  /// @param post it is published as; null where it stays unpublished
  void move(String newState, @Nullable String post) {
    state = newState;
    postId = post == null ? postId : post;
  }

  /// What a decision does to it.
  void decided(String decision, String subject, long now) {
    state = OfferRules.target(decision);
    switch (decision) {
      case "review" -> reviewer = subject;
      case "submit" -> {
        submittedAt = now;
        reviewer = null;
      }
      case "request_changes" -> reviewer = null;
      default -> {}
    }
  }

  /// Puts it where it would be after a course that nobody has to play.
  ///
  /// @param by who reviewed it there; null for nobody
  void place(String newState, @Nullable String by) {
    state = newState;
    reviewer = by;
  }

  /// The next revision of it for the log.
  OfferEntry next(long now) {
    revision++;
    return new OfferEntry(now, revision, plan, postId, text, state, submittedAt, contentHash);
  }
}
