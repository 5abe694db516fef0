package app.comptoir.platform.orderfile.row;

import app.comptoir.platform.orderfile.preset.Role;
import app.comptoir.platform.orderfile.table.Header;
import app.comptoir.platform.orderfile.table.Row;
import app.comptoir.platform.orderfile.table.Unfit;
import app.comptoir.platform.orderfile.value.DateOrder;
import app.comptoir.platform.orderfile.value.Dates;
import app.comptoir.platform.orderfile.value.DecimalSign;
import app.comptoir.platform.orderfile.value.Numbers;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The fields of a file's rows by what they hold, each column read in its own way.
///
/// Whatever cannot be read is [Unfit] with the name of its column.
public final class Fields {
  private final int[] positions = new int[Role.values().length];
  private final String[] names = new String[Role.values().length];
  private final @Nullable Numbers[] numbers = new Numbers[Role.values().length];
  private final @Nullable Dates[] dates = new Dates[Role.values().length];

  /// How the fields are written.
  ///
  /// @param zone of times that name none
  /// @param sure whether all rows were looked at to find it out
  /// @param lastYear no date lies behind it
  public record Manner(
      Map<Role, DateOrder> dates,
      Map<Role, DecimalSign> decimals,
      boolean sure,
      ZoneId zone,
      int lastYear,
      Consumer<Dates.Oddity> oddities) {}

  public Fields(Header header, Map<Role, Integer> columns, Manner manner) {
    Arrays.fill(positions, -1);
    Arrays.fill(names, "");
    columns.forEach(
        (role, position) -> {
          positions[role.ordinal()] = position;
          names[role.ordinal()] = header.names().get(position);
        });
    for (Role role : Role.values()) {
      numbers[role.ordinal()] =
          role.number() ? new Numbers(manner.decimals().get(role), manner.sure()) : null;
      dates[role.ordinal()] =
          role.dated()
              ? new Dates(
                  manner.zone(),
                  manner.dates().get(role),
                  manner.sure(),
                  manner.lastYear(),
                  manner.oddities())
              : null;
    }
  }

  /// Whether there is a column.
  public boolean has(Role role) {
    return positions[role.ordinal()] >= 0;
  }

  /// A field without blanks around it; empty where there is no column.
  public String text(Row row, Role role) {
    return row.field(positions[role.ordinal()]).strip();
  }

  /// The same with the blanks.
  public String raw(Row row, Role role) {
    return row.field(positions[role.ordinal()]);
  }

  public boolean empty(Row row, Role role) {
    return row.field(positions[role.ordinal()]).isBlank();
  }

  public long units(Row row) {
    return read(row, Role.QUANTITY, (numbers, text) -> numbers.units(text));
  }

  public BigDecimal decimal(Row row, Role role) {
    return read(row, role, (numbers, text) -> numbers.decimal(text));
  }

  /// An amount in minor units, zero where the field is empty.
  public long minor(Row row, Role role, Currency currency) {
    return empty(row, role)
        ? 0
        : read(row, role, (numbers, text) -> numbers.money(text, currency).minor());
  }

  /// The same without its sign: discounts and refunds are written either way.
  public long size(Row row, Role role, Currency currency) {
    return Math.abs(minor(row, role, currency));
  }

  public @Nullable Long minorOrNull(Row row, Role role, Currency currency) {
    return empty(row, role) ? null : (Long) minor(row, role, currency);
  }

  /// When the row's order was placed.
  public Instant placed(Row row) {
    String text = text(row, Role.DATE);
    if (!has(Role.TIME)) {
      return date(Role.DATE, text);
    }
    String time = text(row, Role.TIME);
    String zone = text(row, Role.ZONE);
    String known = Dates.zoneName(zone);
    return date(
        Role.DATE,
        time.isEmpty() ? text : text + " " + time + (known.isEmpty() ? "" : " " + known));
  }

  /// A time, null where the field is empty.
  public @Nullable Instant time(Row row, Role role) {
    return empty(row, role) ? null : date(role, text(row, role));
  }

  private Instant date(Role role, String text) {
    if (text.isEmpty()) {
      throw new Unfit(name(role) + " is empty");
    }
    Dates reader = dates[role.ordinal()];
    try {
      return reader == null ? Instant.EPOCH : reader.parse(text);
    } catch (Unfit e) {
      throw named(role, e, text);
    }
  }

  private <T> T read(Row row, Role role, Reading<T> reading) {
    String text = text(row, role);
    Numbers reader = numbers[role.ordinal()];
    if (text.isEmpty() || reader == null) {
      throw new Unfit(name(role) + " is empty");
    }
    try {
      return reading.of(reader, text);
    } catch (Unfit e) {
      throw named(role, e, text);
    }
  }

  private Unfit named(Role role, Unfit e, String text) {
    return Unfit.field(name(role) + " " + e.sentence(), text);
  }

  /// The column's name, or what it would hold.
  public String name(Role role) {
    return has(role) ? names[role.ordinal()].strip() : "The " + role.word();
  }

  private interface Reading<T> {
    T of(Numbers numbers, String text);
  }
}
