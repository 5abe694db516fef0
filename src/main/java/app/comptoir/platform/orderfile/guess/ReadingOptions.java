package app.comptoir.platform.orderfile.guess;

import app.comptoir.platform.orderfile.preset.Presets;
import app.comptoir.platform.orderfile.preset.Role;
import app.comptoir.platform.orderfile.table.Unfit;
import app.comptoir.platform.orderfile.value.DateOrder;
import app.comptoir.platform.orderfile.value.DecimalSign;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a person said about how a file is to be read; whatever is null or empty is found out.
///
/// @param preset its name, or the path of its file
/// @param mapping names of columns by what they hold; they go before the preset's
/// @param encoding name of a charset
/// @param rates a file of exchange rates
/// @param countUnpaid whether orders that may yet be paid count as sales
public record ReadingOptions(
    @Nullable String preset,
    Map<Role, String> mapping,
    @Nullable DateOrder dates,
    @Nullable DecimalSign decimals,
    @Nullable String encoding,
    @Nullable Path rates,
    boolean countUnpaid) {
  /// All is found out.
  public static final ReadingOptions FOUND_OUT =
      new ReadingOptions(null, Map.of(), null, null, null, null, false);

  public ReadingOptions {
    mapping = Map.copyOf(mapping);
  }

  /// A mapping out of its words: `order=Nummer,date=Datum`.
  ///
  /// @throws Unfit where a role is none
  public static Map<Role, String> mapping(Map<String, String> words) {
    Map<Role, String> mapping = new LinkedHashMap<>();
    words.forEach(
        (word, column) ->
            mapping.put(
                Role.of(word)
                    .orElseThrow(
                        () ->
                            new Unfit(
                                Presets.UNFIT_MAPPING,
                                "“" + word + "” is nothing a column can be; there are " + roles())),
                column));
    return mapping;
  }

  private static String roles() {
    StringBuilder words = new StringBuilder();
    for (Role role : Role.values()) {
      words.append(words.isEmpty() ? "" : ", ").append(role.word());
    }
    return words.toString();
  }

  /// As words by words, to be kept; empty where all is found out.
  public Map<String, String> words() {
    Map<String, String> words = new TreeMap<>();
    put(words, "preset", preset);
    put(words, "dates", dates == null ? null : word(dates));
    put(words, "decimals", decimals == null ? null : word(decimals));
    put(words, "encoding", encoding);
    put(words, "rates", rates == null ? null : rates.toAbsolutePath().toString());
    put(words, "unpaid", countUnpaid ? "count" : null);
    mapping.forEach((role, column) -> words.put("map." + role.word(), column));
    return words;
  }

  /// Out of what was kept.
  ///
  /// @throws Unfit where it cannot be understood
  public static ReadingOptions of(Map<String, String> words) {
    Map<String, String> mapping = new TreeMap<>();
    words.forEach(
        (word, value) -> {
          if (word.startsWith("map.")) {
            mapping.put(word.substring(4), value);
          }
        });
    String rates = words.get("rates");
    return new ReadingOptions(
        words.get("preset"),
        mapping(mapping),
        constant(DateOrder.class, words.get("dates")),
        constant(DecimalSign.class, words.get("decimals")),
        words.get("encoding"),
        rates == null ? null : Path.of(rates),
        "count".equals(words.get("unpaid")));
  }

  private static void put(Map<String, String> words, String word, @Nullable String value) {
    if (value != null) {
      words.put(word, value);
    }
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String word) {
    if (word == null) {
      return null;
    }
    for (E constant : type.getEnumConstants()) {
      if (word(constant).equals(word)) {
        return constant;
      }
    }
    throw new Unfit(Presets.UNFIT_MAPPING, "“" + word + "” is none of the choices");
  }
}
