package app.comptoir.store.sql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// H2 takes no array of more than 65,536 elements: what may be longer is given in parts.
public final class ArrayParts {
  static final int MOST = 10_000;

  private ArrayParts() {}

  /// What is done with a part.
  public interface Work<T> {
    void on(List<T> part) throws SQLException;
  }

  public static <T> void each(Collection<T> all, Work<T> work) throws SQLException {
    List<T> list = new ArrayList<>(all);
    for (int from = 0; from < list.size(); from += MOST) {
      work.on(list.subList(from, Math.min(list.size(), from + MOST)));
    }
  }
}
