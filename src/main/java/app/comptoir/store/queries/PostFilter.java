package app.comptoir.store.queries;

import org.jspecify.annotations.Nullable;

/// Which posts a question is about; null leaves that part open.
public record PostFilter(
    @Nullable Integer action, @Nullable String campaignId, @Nullable String postId) {
  public static PostFilter all() {
    return new PostFilter(null, null, null);
  }

  String sql() {
    return (action == null ? "" : " AND p.action = :action")
        + (campaignId == null ? "" : " AND p.campaign_id = :campaign")
        + (postId == null ? "" : " AND p.id = :post");
  }

  <S extends org.jdbi.v3.core.statement.SqlStatement<S>> S bind(S statement) {
    if (action != null) {
      statement.bind("action", action);
    }
    if (campaignId != null) {
      statement.bind("campaign", campaignId);
    }
    if (postId != null) {
      statement.bind("post", postId);
    }
    return statement;
  }
}
