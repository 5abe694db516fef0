package app.comptoir.simulated.shopify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A list that is answered in pages, as a connection.
record Paged(List<Map<String, Object>> all) {

  /// @param empty whether to answer a page without anything that says there is more
  Map<String, Object> page(@Nullable Integer first, @Nullable String after, boolean empty) {
    if (first == null) {
      throw new IllegalArgumentException("you must provide one of first or last");
    }
    if (first < 1 || first > 250) {
      throw new IllegalArgumentException("first cannot exceed 250");
    }
    int from = after == null ? 0 : position(after);
    int to = empty ? from : Math.min(all.size(), from + first);
    List<Map<String, Object>> edges = new ArrayList<>();
    for (int i = from; i < to; i++) {
      edges.add(Map.of("node", all.get(i), "cursor", cursor(i + 1, i % 2 == 0)));
    }
    Map<String, Object> info = new LinkedHashMap<>();
    info.put("hasNextPage", to < all.size());
    info.put("hasPreviousPage", from > 0);
    info.put("startCursor", edges.isEmpty() ? null : edges.getFirst().get("cursor"));
    info.put(
        "endCursor",
        empty ? cursor(to, true) : edges.isEmpty() ? null : edges.getLast().get("cursor"));
    return Map.of(
        "edges", edges, "nodes", edges.stream().map(e -> e.get("node")).toList(), "pageInfo", info);
  }

  private static String cursor(int behind, boolean odd) {
    String text = (odd ? "{\"last\":" : "{\"at\": ") + behind + "}";
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private int position(String cursor) {
    String text = new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8);
    return Math.min(all.size(), Integer.parseInt(text.replaceAll("[^0-9]", "")));
  }
}
