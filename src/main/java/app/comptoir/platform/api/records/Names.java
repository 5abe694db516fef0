package app.comptoir.platform.api.records;

import app.comptoir.domain.approval.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The contract's names of enum values: the constants in small letters, but for `OTHER` and `NONE`,
/// which are ours alone. A name this version does not know is `OTHER`.
public final class Names {
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  /// By the contract's name, for each enum.
  private static final ClassValue<Map<String, Enum<?>>> VALUES =
      new ClassValue<>() {
        @Override
        protected Map<String, Enum<?>> computeValue(Class<?> type) {
          return Arrays.stream(type.getEnumConstants())
              .map(value -> (Enum<?>) value)
              .filter(value -> !value.name().equals("OTHER") && !value.name().equals("NONE"))
              .collect(Collectors.toUnmodifiableMap(Names::wire, Function.identity()));
        }
      };

  private Names() {}

  /// The value of a name; `other` where this version does not know it.
  static <E extends Enum<E>> E of(Class<E> type, String name, E other) {
    Enum<?> value = VALUES.get(type).get(name);
    return value == null ? other : type.cast(value);
  }

  /// The contract's name of a value it knows; `OTHER` has none.
  public static String wire(Enum<?> value) {
    if (value.name().equals("OTHER")) {
      throw new IllegalArgumentException("A value the contract has no name for: " + value);
    }
    return value.name().toLowerCase(Locale.ROOT);
  }

  /// The roles among `names` that this version knows.
  public static Set<Role> roles(List<String> names) {
    Set<Role> roles = EnumSet.allOf(Role.class);
    roles.removeIf(role -> !names.contains(wire(role)));
    return roles;
  }

  /// The two-letter code of a country, as it is or in small letters; empty where it cannot be told.
  /// No sale is left out for want of it.
  static Optional<String> country(@Nullable String name) {
    if (name == null || name.length() != 2) {
      return Optional.empty();
    }
    if (upper(name.charAt(0)) && upper(name.charAt(1))) {
      return Optional.of(name);
    }
    String code = name.toUpperCase(Locale.ROOT);
    return COUNTRIES.contains(code) ? Optional.of(code) : Optional.empty();
  }

  private static boolean upper(char c) {
    return c >= 'A' && c <= 'Z';
  }
}
