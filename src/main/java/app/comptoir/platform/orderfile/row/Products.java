package app.comptoir.platform.orderfile.row;

import app.comptoir.platform.orderfile.table.Unfit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The articles of a file. An article's name is the description that comes most often with it,
/// blank ones aside; of equally frequent ones the one seen first. What comes out does not depend on
/// the sequence in which the rows are read.
public final class Products {
  /// Behind all rows.
  public static final long AT_THE_END = Long.MAX_VALUE;

  private static final int MAX_ID = 255;

  private final Map<String, Known> byId = new HashMap<>();
  private final List<Known> all = new ArrayList<>();

  /// @throws Unfit if this can be no article's code
  public static String checked(String id) {
    if (id.isBlank() || id.length() > MAX_ID) {
      throw new Unfit(id.isBlank() ? "The article has no code" : "The article's code is too long");
    }
    return id;
  }

  /// Adds an article if it is new, and what it is called here.
  ///
  /// @param row number of the row that names it
  /// @return its index
  public int seen(String id, String description, long row) {
    Known known = byId.get(id);
    if (known == null) {
      known = new Known(id, all.size());
      byId.put(id, known);
      all.add(known);
    }
    known.first = Math.min(known.first, row);
    if (!description.isBlank()) {
      known.called(description, row);
    }
    return known.index;
  }

  public String id(int index) {
    return all.get(index).id;
  }

  /// An article and what it is called.
  public record Named(String id, @Nullable String name) {}

  /// All of them, in the sequence in which the file first names them.
  public List<Named> inOrder() {
    return all.stream()
        .sorted(Comparator.comparingLong(known -> known.first))
        .map(known -> new Named(known.id, known.name()))
        .toList();
  }

  /// Nearly all articles are called the same each time: that name is kept in line.
  private static final class Known {
    private final String id;
    private final int index;
    private long first = AT_THE_END;
    private @Nullable String usual;
    private int ofUsual;
    private long firstOfUsual = AT_THE_END;
    private @Nullable Map<String, Count> others;

    Known(String id, int index) {
      this.id = id;
      this.index = index;
    }

    void called(String text, long row) {
      if (usual == null) {
        usual = text;
      }
      if (text.equals(usual)) {
        ofUsual++;
        firstOfUsual = Math.min(firstOfUsual, row);
        return;
      }
      Map<String, Count> more = others;
      if (more == null) {
        more = new HashMap<>(4);
        others = more;
      }
      more.merge(text, new Count(1, row), Count::plus);
    }

    @Nullable String name() {
      String best = usual;
      Count most = new Count(ofUsual, firstOfUsual);
      if (others != null) {
        for (Map.Entry<String, Count> other : others.entrySet()) {
          if (other.getValue().before(most)) {
            best = other.getKey();
            most = other.getValue();
          }
        }
      }
      return best;
    }
  }

  /// How often an article is called something, and in which row first.
  private record Count(int times, long first) {
    Count plus(Count more) {
      return new Count(times + more.times, Math.min(first, more.first));
    }

    boolean before(Count other) {
      return times > other.times || (times == other.times && first < other.first);
    }
  }
}
