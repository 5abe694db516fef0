package app.comptoir.platform.orderfile.guess;

import app.comptoir.platform.orderfile.preset.Preset;
import app.comptoir.platform.orderfile.preset.Role;
import app.comptoir.platform.orderfile.table.Row;
import app.comptoir.platform.orderfile.table.Table;
import app.comptoir.platform.orderfile.value.Evidence;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// A look through a file's rows before they are read: what tells the order of day and month and the
/// decimal sign, column by column, and whether all rows are as a preset wants them.
final class FileScan implements Table.Sink {
  /// After so many rows the look is over if nothing is open.
  private static final int ENOUGH = 5_000;

  private final boolean all;
  private final Map<Integer, Evidence> dates = new TreeMap<>();
  private final Map<Integer, Evidence> numbers = new TreeMap<>();
  private final Map<Preset, List<Condition>> open = new HashMap<>();
  private boolean sure = true;
  private long rows;

  /// @param candidates presets the file may be of
  /// @param mapped columns that a person named
  /// @param all whether to look at all rows even where nothing is open
  FileScan(Table table, List<Preset> candidates, Map<Role, Integer> mapped, boolean all) {
    this.all = all;
    mapped.forEach(this::look);
    for (Preset preset : candidates) {
      for (Role role : preset.columns().keySet()) {
        preset
            .column(role, table.header())
            .ifPresent(name -> look(role, table.header().position(name)));
      }
      if (preset.conditions() != null) {
        open.put(preset, conditions(preset.conditions(), table));
      }
    }
  }

  private void look(Role role, int position) {
    if (role.dated()) {
      dates.putIfAbsent(position, new Evidence());
    } else if (role.number()) {
      numbers.putIfAbsent(position, new Evidence());
    }
  }

  private static List<Condition> conditions(Preset.Conditions wanted, Table table) {
    List<Condition> conditions = new ArrayList<>();
    wanted.empty().stream()
        .map(name -> new Condition(table.header().position(name), Pattern.compile("")))
        .forEach(conditions::add);
    wanted
        .like()
        .forEach(
            (name, pattern) ->
                conditions.add(
                    new Condition(table.header().position(name), Preset.pattern(pattern))));
    return conditions;
  }

  /// Looks through the file, or so much of it as is needed.
  FileScan over(Table table) throws IOException {
    try {
      table.read(this);
    } catch (Enough _) {
      sure = false;
    }
    return this;
  }

  @Override
  public void row(Row row) {
    rows++;
    dates.forEach((position, evidence) -> evidence.date(row.field(position)));
    numbers.forEach((position, evidence) -> evidence.number(row.field(position)));
    if (!open.isEmpty()) {
      open.values().removeIf(conditions -> conditions.stream().anyMatch(c -> !c.holds(row)));
    }
    if (rows >= ENOUGH && !all && rows % ENOUGH == 0 && open.isEmpty() && undecided().isEmpty()) {
      throw new Enough();
    }
  }

  @Override
  public void reject(long line, String reason, String what) {
    // Told when the rows are read.
  }

  private Set<Integer> undecided() {
    Set<Integer> undecided = new TreeSet<>();
    dates.forEach((position, evidence) -> addIf(undecided, position, evidence.askDates()));
    numbers.forEach((position, evidence) -> addIf(undecided, position, evidence.askDecimals()));
    return undecided;
  }

  private static void addIf(Set<Integer> set, int position, boolean wanted) {
    if (wanted) {
      set.add(position);
    }
  }

  /// Whether it looked at all rows.
  boolean sure() {
    return sure;
  }

  /// Whether there are rows, and all are as the preset wants them.
  boolean holds(Preset preset) {
    return preset.conditions() == null || (rows > 0 && open.containsKey(preset));
  }

  /// What a column of dates told.
  Evidence dates(int position) {
    return dates.getOrDefault(position, new Evidence());
  }

  Evidence numbers(int position) {
    return numbers.getOrDefault(position, new Evidence());
  }

  private record Condition(int position, Pattern pattern) {
    boolean holds(Row row) {
      String field = row.field(position).strip();
      return field.isEmpty() || pattern.matcher(field).matches();
    }
  }

  private static final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1;

    Enough() {
      super("enough", null, false, false);
    }
  }
}
