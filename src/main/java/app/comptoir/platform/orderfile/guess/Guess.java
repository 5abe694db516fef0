package app.comptoir.platform.orderfile.guess;

import app.comptoir.platform.orderfile.preset.Preset;
import app.comptoir.platform.orderfile.preset.Presets;
import app.comptoir.platform.orderfile.preset.Role;
import app.comptoir.platform.orderfile.table.Header;
import app.comptoir.platform.orderfile.table.Table;
import app.comptoir.platform.orderfile.table.Unfit;
import app.comptoir.platform.orderfile.value.DateOrder;
import app.comptoir.platform.orderfile.value.DecimalSign;
import app.comptoir.platform.orderfile.value.Evidence;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// How a file is to be read, found out from its header and its rows, or as a person said.
///
/// @param columns positions of columns by what they hold
/// @param dates the order of day and month by column; none where no date needs one
/// @param decimals likewise
/// @param proofs the field that decided, by column
/// @param contradicts whether some dates can only be day first, others only month first
/// @param sure whether all rows were looked at
/// @param questions what nothing decides
public record Guess(
    Preset preset,
    Map<Role, Integer> columns,
    Map<Role, DateOrder> dates,
    Map<Role, DecimalSign> decimals,
    List<Question> questions,
    Map<Role, String> proofs,
    boolean contradicts,
    boolean sure) {
  /// The header is of no known export.
  public static final String UNKNOWN = "FILE-5";

  /// A file that is recognised and not read.
  public static final String REFUSED = "FILE-21";

  /// Nothing decides what day and month, or the decimal sign, is.
  public static final String UNDECIDED = "FILE-22";

  /// What a file of a saved kind has to have; other columns may be left out.
  private static final Set<Role> NEEDED =
      EnumSet.of(Role.ORDER, Role.DATE, Role.UNIT_PRICE, Role.AMOUNT, Role.SUBTOTAL, Role.TOTAL);

  /// Something only a person can decide.
  ///
  /// @param example a field that can be read in two ways
  public record Question(boolean aboutDates, Role role, String column, String example) {
    public String sentence() {
      return aboutDates
          ? "In the column %s nothing tells whether “%s” is day or month first: say --dates day-first or --dates month-first"
              .formatted(column, example)
          : "In the column %s nothing tells what “%s” is: say --decimals comma or --decimals point"
              .formatted(column, example);
    }
  }

  /// @param all whether to look at all rows
  /// @throws Unfit where the file is of no known export, or of one that is not read
  public static Guess of(Table table, ReadingOptions options, boolean all) throws IOException {
    Header header = table.header();
    Map<Role, Integer> mapped = mapped(header, options.mapping());
    List<Preset> candidates = candidates(header, options, mapped);
    FileScan scan = new FileScan(table, candidates, mapped, all).over(table);
    Preset preset = chosen(candidates, scan);
    if (preset.refuse() != null) {
      throw new Unfit(REFUSED, preset.refuse().getOrDefault("en", preset.title()));
    }
    Map<Role, Integer> columns = columns(preset, header, mapped);
    return decided(preset, header, columns, scan, options);
  }

  /// As a preset of its own: what has these columns is read like this again.
  ///
  /// @param name by which it is asked for
  /// @param title what its maker calls it
  public Preset saved(String name, String title, Header header, ReadingOptions options) {
    Map<Role, List<String>> names = new EnumMap<>(Role.class);
    columns.forEach((role, position) -> names.put(role, List.of(header.names().get(position))));
    List<String> needs =
        names.entrySet().stream()
            .filter(column -> NEEDED.contains(column.getKey()))
            .map(column -> column.getValue().getFirst())
            .distinct()
            .filter(column -> column.indexOf('|') < 0)
            .toList();
    return new Preset(
        name,
        title,
        "saved from a file as it was read",
        preset.rows(),
        preset.firstRowOnly(),
        needs,
        preset.conditions(),
        null,
        names,
        preset.kinds(),
        preset.otherwise(),
        preset.status(),
        preset.notGoods(),
        preset.amountAfterDiscount(),
        preset.taxIn(),
        preset.taxApart(),
        first(options.dates(), preset.dates()),
        first(options.decimals(), preset.decimals()),
        preset.zone(),
        preset.currency(),
        preset.items(),
        preset.money());
  }

  private static Map<Role, Integer> mapped(Header header, Map<Role, String> mapping) {
    List<String> missing = header.missing(mapping.values());
    if (!missing.isEmpty()) {
      throw new Unfit(
          Presets.UNFIT_MAPPING,
          "The file has no column "
              + String.join(", ", missing)
              + "; it has "
              + String.join(", ", header.names()));
    }
    Map<Role, Integer> mapped = new EnumMap<>(Role.class);
    mapping.forEach((role, name) -> mapped.put(role, header.position(name)));
    return mapped;
  }

  private static List<Preset> candidates(
      Header header, ReadingOptions options, Map<Role, Integer> mapped) {
    if (options.preset() != null) {
      return List.of(named(options.preset(), header));
    }
    List<Preset> fitting = Presets.fitting(header);
    boolean plain = !fitting.isEmpty() && fitting.getFirst().rows() == Preset.Rows.PLAIN_LINES;
    boolean orders = MappedPreset.ofOrders(mapped.keySet());
    if (!fitting.isEmpty() && !(plain && orders)) {
      return fitting;
    }
    if (!mapped.isEmpty()) {
      return List.of(MappedPreset.of(mapped.keySet()));
    }
    Preset nearest = Presets.nearest(header);
    if (nearest.known(header) == 0) {
      throw new Unfit(
          UNKNOWN,
          "The file has no header: its first rows name no column that orders have (%s)"
              .formatted(String.join(", ", header.names().stream().limit(3).toList())));
    }
    List<String> lacks = nearest.needs().stream().filter(need -> !header.has(need)).toList();
    throw new Unfit(
        UNKNOWN,
        "The header is of no known export; %s is nearest, and the file has no column %s. Say what the columns are: --map order=…,date=…,product=…,quantity=…,unit-price=…"
            .formatted(nearest.title(), String.join(", ", lacking(header, lacks))));
  }

  private static List<String> lacking(Header header, List<String> names) {
    return names.stream()
        .filter(need -> !Preset.any(header, need))
        .map(need -> need.substring(0, (need + "|").indexOf('|')))
        .toList();
  }

  private static Preset named(String name, Header header) {
    Preset preset = Presets.named(name);
    List<String> lacks = lacking(header, preset.needs());
    if (!lacks.isEmpty()) {
      throw new Unfit(
          Presets.UNFIT_MAPPING,
          "The file is none of “%s”: it has no column %s"
              .formatted(preset.title(), String.join(", ", lacks)));
    }
    return preset;
  }

  /// The first that has conditions, and whose conditions hold; else the first without.
  private static Preset chosen(List<Preset> candidates, FileScan scan) {
    for (Preset preset : candidates) {
      if (preset.conditions() != null && scan.holds(preset)) {
        return preset;
      }
    }
    for (Preset preset : candidates) {
      if (preset.conditions() == null) {
        return preset;
      }
    }
    throw new Unfit(UNKNOWN, "The rows are not those of " + candidates.getFirst().title());
  }

  private static Map<Role, Integer> columns(
      Preset preset, Header header, Map<Role, Integer> mapped) {
    Map<Role, Integer> columns = new EnumMap<>(Role.class);
    for (Role role : preset.columns().keySet()) {
      preset.column(role, header).ifPresent(name -> columns.put(role, header.position(name)));
    }
    columns.values().removeAll(mapped.values());
    columns.putAll(mapped);
    return columns;
  }

  private static Guess decided(
      Preset preset,
      Header header,
      Map<Role, Integer> columns,
      FileScan scan,
      ReadingOptions options) {
    Map<Role, DateOrder> dates = new EnumMap<>(Role.class);
    Map<Role, DecimalSign> decimals = new EnumMap<>(Role.class);
    Map<Role, String> proofs = new EnumMap<>(Role.class);
    List<Question> questions = new ArrayList<>();
    boolean contradicts = false;
    DateOrder anyOrder = any(columns, Role::dated, position -> scan.dates(position).dateOrder());
    DecimalSign anySign =
        any(columns, Role::number, position -> scan.numbers(position).decimalSign());
    for (Map.Entry<Role, Integer> column : columns.entrySet()) {
      Role role = column.getKey();
      String name = header.names().get(column.getValue());
      if (role.dated()) {
        Evidence evidence = scan.dates(column.getValue());
        contradicts |= evidence.contradicts();
        DateOrder order = first(options.dates(), evidence.dateOrder(), anyOrder, preset.dates());
        put(dates, role, order);
        put(proofs, role, evidence.dateProof());
        if (order == null && evidence.askDates()) {
          questions.add(new Question(true, role, name, text(evidence.undecided())));
        }
      } else if (role.number()) {
        Evidence evidence = scan.numbers(column.getValue());
        DecimalSign sign =
            first(evidence.decimalSign(), options.decimals(), anySign, preset.decimals());
        sign = options.decimals() != null && role != Role.QUANTITY ? options.decimals() : sign;
        put(decimals, role, sign);
        put(proofs, role, evidence.numberProof());
        if (sign == null && evidence.askDecimals()) {
          questions.add(new Question(false, role, name, text(evidence.undecided())));
        }
      }
    }
    return new Guess(
        preset, columns, dates, decimals, List.copyOf(questions), proofs, contradicts, scan.sure());
  }

  private static String text(@Nullable String example) {
    return example == null ? "" : example;
  }

  private static <T> void put(Map<Role, T> map, Role role, @Nullable T value) {
    if (value != null) {
      map.put(role, value);
    }
  }

  private static <T> @Nullable T any(
      Map<Role, Integer> columns, Predicate<Role> which, Function<Integer, @Nullable T> of) {
    T known = null;
    for (Map.Entry<Role, Integer> column : columns.entrySet()) {
      T value = which.test(column.getKey()) ? of.apply(column.getValue()) : null;
      if (value != null && known != null && !value.equals(known)) {
        return null;
      }
      known = known == null ? value : known;
    }
    return known;
  }

  @SafeVarargs
  private static <T> @Nullable T first(@Nullable T... values) {
    for (T value : values) {
      if (value != null) {
        return value;
      }
    }
    return null;
  }
}
