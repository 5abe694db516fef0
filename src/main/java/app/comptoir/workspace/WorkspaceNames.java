package app.comptoir.workspace;

import app.comptoir.common.CommandException;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Names of workspaces: one line that can be read, and no two that look the same.
public final class WorkspaceNames {
  /// In characters; a menu shows no more.
  static final int LONGEST = 80;

  private WorkspaceNames() {}

  /// A name as somebody typed it, without what cannot be seen.
  ///
  /// @throws CommandException `WS-9` where nothing is left, or it is too long
  public static String clean(String typed) {
    String name =
        Normalizer.normalize(typed, Normalizer.Form.NFC)
            .replaceAll("[\\p{Cc}\\p{Z}]+", " ")
            .replaceAll("\\p{Cf}", "")
            .strip();
    if (name.isEmpty() || name.codePointCount(0, name.length()) > LONGEST) {
      throw new CommandException(
          "WS-9", "A workspace needs a name of 1 to %d characters.".formatted(LONGEST));
    }
    return name;
  }

  /// The same for names that are told apart by nothing that can be seen, or heard when read out.
  static String key(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .replaceAll("[\\p{Cc}\\p{Z}]+", " ")
        .replaceAll("\\p{Cf}", "")
        .strip()
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT);
  }

  /// @throws CommandException `WS-10` where another one is called that
  public static void requireFree(String name, Collection<String> others) {
    if (keys(others).contains(key(name))) {
      throw new CommandException(
          "WS-10",
          "Another workspace is called “%s” already: choose another name.".formatted(name));
    }
  }

  /// The name itself, or with a number behind it where another one has it.
  public static String free(String name, Collection<String> others) {
    Set<String> taken = keys(others);
    String free = name;
    for (int i = 2; taken.contains(key(free)); i++) {
      free = name + " " + i;
    }
    return free;
  }

  private static Set<String> keys(Collection<String> names) {
    return names.stream().map(WorkspaceNames::key).collect(Collectors.toSet());
  }
}
