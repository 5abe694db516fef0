package app.comptoir.platform.orderfile;

import app.comptoir.platform.orderfile.table.Unfit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The articles of a file in order of first appearance. An article's name is the description that
/// comes most often with it, blank ones aside; of equally frequent ones the one seen first.
final class Products {
  private static final int MAX_ID = 255;

  private final Map<String, Integer> indexes = new HashMap<>();
  private final List<String> ids = new ArrayList<>();
  private final List<Map<String, int[]>> descriptions = new ArrayList<>();

  /// The index of an article, which is added if it is new.
  int index(String id) {
    Integer known = indexes.get(id);
    if (known != null) {
      return known;
    }
    int index = ids.size();
    indexes.put(id, index);
    ids.add(id);
    descriptions.add(new LinkedHashMap<>(4));
    return index;
  }

  /// @throws Unfit if this can be no article's code
  static String checked(String id) {
    if (id.isBlank() || id.length() > MAX_ID) {
      throw new Unfit(id.isBlank() ? "The article has no code" : "The article's code is too long");
    }
    return id;
  }

  void described(int index, String description) {
    if (!description.isBlank()) {
      descriptions.get(index).computeIfAbsent(description, _ -> new int[1])[0]++;
    }
  }

  int size() {
    return ids.size();
  }

  String id(int index) {
    return ids.get(index);
  }

  @Nullable String name(int index) {
    String best = null;
    int most = 0;
    for (Map.Entry<String, int[]> entry : descriptions.get(index).entrySet()) {
      if (entry.getValue()[0] > most) {
        most = entry.getValue()[0];
        best = entry.getKey();
      }
    }
    return best;
  }
}
