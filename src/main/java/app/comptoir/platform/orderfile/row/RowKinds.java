package app.comptoir.platform.orderfile.row;

import app.comptoir.platform.orderfile.preset.Preset;
import app.comptoir.platform.orderfile.preset.Role;
import app.comptoir.platform.orderfile.preset.RowKind;
import app.comptoir.platform.orderfile.table.Row;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Tells what a row is by the preset's kinds; remembers what it told of the same words.
public final class RowKinds {
  private static final int REMEMBERED = 10_000;

  private final Fields fields;
  private final List<Rule> rules = new ArrayList<>();
  private final List<Role> roles;
  private final RowKind otherwise;
  private final Map<List<String>, RowKind> known = new HashMap<>();

  public RowKinds(Preset preset, Fields fields) {
    this.fields = fields;
    for (Preset.Kind kind : preset.kinds()) {
      Map<Role, Pattern> when = new EnumMap<>(Role.class);
      kind.when().forEach((role, pattern) -> when.put(role, Preset.pattern(pattern)));
      rules.add(new Rule(when, kind.is()));
    }
    this.roles = rules.stream().flatMap(rule -> rule.when.keySet().stream()).distinct().toList();
    this.otherwise = preset.otherwise() == null ? RowKind.SALE : preset.otherwise();
  }

  public RowKind of(Row row) {
    if (roles.isEmpty()) {
      return otherwise;
    }
    List<String> words = roles.stream().map(role -> fields.text(row, role)).toList();
    RowKind kind = known.get(words);
    if (kind == null) {
      kind = found(words);
      if (known.size() < REMEMBERED) {
        known.put(words, kind);
      }
    }
    return kind;
  }

  private RowKind found(List<String> words) {
    for (Rule rule : rules) {
      boolean fits =
          rule.when.entrySet().stream()
              .allMatch(e -> e.getValue().matcher(words.get(roles.indexOf(e.getKey()))).matches());
      if (fits) {
        return rule.is;
      }
    }
    return otherwise;
  }

  private record Rule(Map<Role, Pattern> when, RowKind is) {}
}
