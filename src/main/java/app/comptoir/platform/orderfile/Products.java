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

  private final Map<String, Known> byId = new HashMap<>();
  private final List<Known> all = new ArrayList<>();

  /// @throws Unfit if this can be no article's code
  static String checked(String id) {
    if (id.isBlank() || id.length() > MAX_ID) {
      throw new Unfit(id.isBlank() ? "The article has no code" : "The article's code is too long");
    }
    return id;
  }

  /// Adds an article if it is new, and what it is called here.
  ///
  /// @return its index
  int seen(String id, String description) {
    Known known = byId.get(id);
    if (known == null) {
      known = new Known(id, all.size());
      byId.put(id, known);
      all.add(known);
    }
    if (!description.isBlank()) {
      known.called(description);
    }
    return known.index;
  }

  int size() {
    return all.size();
  }

  String id(int index) {
    return all.get(index).id;
  }

  @Nullable String name(int index) {
    return all.get(index).name();
  }

  /// Nearly all articles are called the same each time.
  private static final class Known {
    private final String id;
    private final int index;
    private @Nullable String first;
    private int ofFirst;
    private @Nullable Map<String, int[]> others;

    Known(String id, int index) {
      this.id = id;
      this.index = index;
    }

    void called(String name) {
      if (first == null) {
        first = name;
      }
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

    @Nullable String name() {
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
