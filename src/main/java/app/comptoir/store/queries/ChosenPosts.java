package app.comptoir.store.queries;

import app.comptoir.store.sql.KeyPart;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// The posts a question is about, each with the part of the answer it belongs to. Posts are few:
/// they are chosen first, and the rollups read without a join.
///
/// @param partOf by post key
record ChosenPosts(Map<Integer, String> partOf) {
  /// @param part SQL for the part, of `post p`; no user's text
  static ChosenPosts of(Handle handle, int brandKey, PostFilter filter, String part) {
    Map<Integer, String> posts = new HashMap<>();
    filter
        .bind(
            handle.createQuery(
                "SELECT p.post_key, %s AS part FROM post p WHERE p.brand_key = :brand %s"
                    .formatted(part, filter.sql())))
        .bind("brand", brandKey)
        .map((row, _) -> Map.entry(row.getInt("post_key"), row.getString("part")))
        .forEach(post -> posts.put(post.getKey(), post.getValue()));
    return new ChosenPosts(posts);
  }

  /// A condition on the post of `r.roll_key`; SQL without user's text.
  String sql() {
    return partOf.size() == 1
        ? " AND %s = %d"
            .formatted(KeyPart.POST.sql("r.roll_key"), partOf.keySet().iterator().next())
        : "";
  }

  boolean has(long rollKey) {
    return partOf.containsKey(KeyPart.POST.of(rollKey));
  }

  /// The part a row belongs to; empty for posts that were not chosen and for no post.
  String part(long rollKey) {
    return partOf.getOrDefault(KeyPart.POST.of(rollKey), "");
  }
}
