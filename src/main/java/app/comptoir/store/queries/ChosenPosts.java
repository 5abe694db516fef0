package app.comptoir.store.queries;

import app.comptoir.store.sql.Keys;
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

  /// A condition on `r.roll_key`, whose lowest 22 bits are the post; SQL without user's text.
  String sql() {
    return partOf.size() == 1
        ? " AND MOD(r.roll_key, 4194304) = " + partOf.keySet().iterator().next()
        : "";
  }

  boolean has(long rollKey) {
    return partOf.containsKey(Keys.postOf(rollKey));
  }

  /// The part a row belongs to; empty for posts that were not chosen and for no post.
  String part(long rollKey) {
    return partOf.getOrDefault(Keys.postOf(rollKey), "");
  }
}
