package app.comptoir.platform.orderfile.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The names of a table's columns. Case, blanks and signs in a name do not matter (`Order ID`,
/// `order-id` and `order_id` are one); of two columns of the same name the first counts.
public final class Header {
  private static final Map<String, String> ASKED = new ConcurrentHashMap<>();

  private final Map<String, Integer> positions = new HashMap<>();
  private final List<String> names;

  public Header(List<String> names) {
    int width = names.size();
    while (width > 1 && names.get(width - 1).isBlank()) {
      width--;
    }
    this.names = List.copyOf(names.subList(0, width));
    for (int i = 0; i < width; i++) {
      String key = key(names.get(i));
      if (!key.isEmpty()) {
        positions.putIfAbsent(key, i);
      }
    }
  }

  public int width() {
    return names.size();
  }

  /// As they stand in the file.
  public List<String> names() {
    return names;
  }

  public boolean has(String name) {
    return positions.containsKey(known(name));
  }

  /// The position of a column; −1 where there is none.
  public int position(String name) {
    return positions.getOrDefault(known(name), -1);
  }

  /// Which of these names are not there.
  public List<String> missing(Collection<String> names) {
    List<String> missing = new ArrayList<>(names);
    missing.removeIf(this::has);
    return missing;
  }

  /// The key of a name that is asked for: of presets and mappings, the same few again and again.
  private static String known(String name) {
    return ASKED.computeIfAbsent(name, Header::key);
  }

  /// A name without what does not matter.
  public static String key(String name) {
    StringBuilder key = new StringBuilder(name.length());
    name.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(c -> Character.isLetterOrDigit(c) || "$€£%#".indexOf(c) >= 0)
        .forEach(key::appendCodePoint);
    return key.toString();
  }
}
