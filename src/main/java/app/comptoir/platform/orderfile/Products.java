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
  private final List<@Nullable Names> names = new ArrayList<>();

  /// The index of an article, which is added if it is new.
  int index(String id) {
    Integer known = indexes.get(id);
    if (known != null) {
      return known;
    }
    int index = ids.size();
    indexes.put(id, index);
    ids.add(id);
    names.add(null);
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
    if (description.isBlank()) {
      return;
    }
    Names known = names.get(index);
    if (known == null) {
      names.set(index, new Names(description));
    } else {
      known.add(description);
    }
  }

  int size() {
    return ids.size();
  }

  String id(int index) {
    return ids.get(index);
  }

  @Nullable String name(int index) {
    Names known = names.get(index);
    return known == null ? null : known.mostFrequent();
  }

  /// What an article was called, how often. Nearly all are called the same each time.
  private static final class Names {
    private final String first;
    private int ofFirst = 1;
    private @Nullable Map<String, int[]> others;

    Names(String first) {
      this.first = first;
    }

    void add(String name) {
      if (name.equals(first)) {
        ofFirst++;
        return;
      }
      Map<String, int[]> more = others;
      if (more == null) {
        more = new LinkedHashMap<>(4);
        others = more;
      }
      more.computeIfAbsent(name, _ -> new int[1])[0]++;
    }

    String mostFrequent() {
      String best = first;
      int most = ofFirst;
      if (others != null) {
        for (Map.Entry<String, int[]> entry : others.entrySet()) {
          if (entry.getValue()[0] > most) {
            most = entry.getValue()[0];
            best = entry.getKey();
          }
        }
      }
      return best;
    }
  }
}
