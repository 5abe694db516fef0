package app.comptoir.sandbox.sim;

import app.comptoir.sandbox.log.Entry.OfferEntry;
import app.comptoir.sandbox.people.People;
import app.comptoir.sandbox.world.Edit;
import app.comptoir.sandbox.world.OfferPlan;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An offer as it stands, and who has reviewed its present content.
final class OfferFile {
  private OfferPlan plan;
  private String text;
  private String state = "draft";
  private int revision;
  private long submittedAt;
  private String contentHash;
  private @Nullable String postId;
  private @Nullable String reviewer;
  private @Nullable String reviewedFor;
  private final Set<String> contents = new HashSet<>();

  OfferFile(OfferPlan plan) {
    this.plan = plan;
    this.text = plan.text();
    this.contentHash = OfferHash.of(plan, text);
    contents.add(contentHash);
  }

  /// Whether this was ever its content.
  boolean had(String hash) {
    return contents.contains(hash);
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
    return subject.equals(reviewer) || subject.equals(reviewedFor);
  }

  void submit(long now) {
    state = "submitted";
    submittedAt = now;
  }

  /// Another text: whatever was decided on the one before counts for nothing.
  void edit(String newText) {
    text = newText;
    contentHash = OfferHash.of(plan, text);
    contents.add(contentHash);
    state = "draft";
    reviewer = null;
    reviewedFor = null;
  }

  /// What its author makes of it.
  void edit(Edit edit) {
    plan = plan.edited(edit);
    edit(edit.text() == null ? text : edit.text());
  }

  String text() {
    return text;
  }

  /// The post it is published as; null before.
  @Nullable String postId() {
    return postId;
  }

  /// @param post it is published as; null where it stays unpublished
  void move(String newState, @Nullable String post) {
    state = newState;
    postId = post == null ? postId : post;
  }

  /// What a decision does to it.
  ///
  /// @param behalf subject of who is stood in for; null for nobody
  void decided(
      String decision, String newState, String subject, @Nullable String behalf, long now) {
    state = newState;
    switch (decision) {
      case "review" -> {
        reviewer = subject;
        reviewedFor = behalf;
      }
      case "submit" -> {
        submittedAt = now;
        reviewer = null;
        reviewedFor = null;
      }
      case "request_changes" -> {
        reviewer = null;
        reviewedFor = null;
      }
      default -> {}
    }
  }

  /// Puts it where it would be after a course that nobody has to play.
  ///
  /// @param by who reviewed it there; null for nobody
  void place(String newState, @Nullable String by) {
    state = newState;
    reviewer = by;
    reviewedFor = null;
  }

  /// The next revision of it for the log.
  OfferEntry next(long now) {
    revision++;
    return new OfferEntry(now, revision, plan, postId, text, state, submittedAt, contentHash);
  }
}
