package app.comptoir.platform.orderfile;

import app.comptoir.domain.catalog.Brand;
import app.comptoir.domain.change.Change;
import app.comptoir.domain.money.Money;
import app.comptoir.domain.revenue.Order;
import app.comptoir.domain.revenue.Return;
import app.comptoir.platform.orderfile.guess.Guess;
import app.comptoir.platform.orderfile.preset.Role;
import app.comptoir.platform.orderfile.table.Header;
import app.comptoir.platform.orderfile.table.Row;
import app.comptoir.platform.orderfile.table.Table;
import app.comptoir.platform.orderfile.value.DateOrder;
import app.comptoir.platform.orderfile.value.DecimalSign;
import java.io.IOException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Makes reviews of files.
final class Reviewing {
  private static final int ROWS = 5;
  private static final int ORDERS = 8;

  private Reviewing() {}

  static FileReview of(FileReading.Result read, Brand brand) throws IOException {
    Guess guess = read.guess();
    Header header = read.table().header();
    List<FileReview.Sample> samples = samples(read.log(), brand);
    List<List<String>> rows = firstRows(read.table());
    return new FileReview(
        guess.preset().name(),
        guess.preset().title(),
        columns(header, guess),
        rows,
        List.of(),
        samples,
        months(read.log(), brand),
        currency(guess, rows),
        read.report());
  }

  /// Of a file about which something is to be decided first.
  static FileReview undecided(FileReading reading, OrderFileSettings settings) throws IOException {
    return withoutOrders(reading.table(), settings, true);
  }

  /// By the first rows alone.
  static FileReview glance(FileReading reading, OrderFileSettings settings) throws IOException {
    return withoutOrders(reading.table(), settings, false);
  }

  /// Of a file whose header is of no known export.
  static FileReview unrecognised(FileReading reading, OrderFileSettings settings)
      throws IOException {
    Table table = reading.table();
    Map<Role, String> mapping = settings.options().mapping();
    return new FileReview(
        "",
        "",
        table.header().names().stream().map(name -> column(name, mapping)).toList(),
        firstRows(table),
        List.of(),
        List.of(),
        List.of(),
        null,
        null);
  }

  private static FileReview.ReviewedColumn column(String name, Map<Role, String> mapping) {
    Role role =
        mapping.entrySet().stream()
            .filter(named -> named.getValue().equals(name))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse(null);
    return new FileReview.ReviewedColumn(name, role, "", "");
  }

  private static FileReview withoutOrders(Table table, OrderFileSettings settings, boolean all)
      throws IOException {
    Guess guess = Guess.of(table, settings.options(), all);
    List<List<String>> rows = firstRows(table);
    return new FileReview(
        guess.preset().name(),
        guess.preset().title(),
        columns(table.header(), guess),
        rows,
        guess.questions().stream()
            .map(q -> new FileReview.Choice(q.aboutDates(), q.column(), q.example(), q.sentence()))
            .toList(),
        List.of(),
        List.of(),
        currency(guess, rows),
        null);
  }

  private static List<FileReview.ReviewedColumn> columns(Header header, Guess guess) {
    List<FileReview.ReviewedColumn> columns = new ArrayList<>();
    for (int i = 0; i < header.width(); i++) {
      Role role = role(guess, i);
      String proof = role == null ? "" : guess.proofs().getOrDefault(role, "");
      columns.add(
          new FileReview.ReviewedColumn(header.names().get(i), role, manner(guess, role), proof));
    }
    return columns;
  }

  private static @Nullable Role role(Guess guess, int position) {
    for (Map.Entry<Role, Integer> column : guess.columns().entrySet()) {
      if (column.getValue() == position) {
        return column.getKey();
      }
    }
    return null;
  }

  private static String manner(Guess guess, @Nullable Role role) {
    DateOrder order = role == null ? null : guess.dates().get(role);
    DecimalSign sign = role == null ? null : guess.decimals().get(role);
    Enum<?> constant = order == null ? sign : order;
    return constant == null ? "" : constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Of the first entries.
  private static List<FileReview.Sample> samples(WholeLog log, Brand brand) throws IOException {
    List<FileReview.Sample> samples = new ArrayList<>();
    int to = Math.min(log.size(), log.firstEntry() + ORDERS);
    for (int position = log.firstEntry(); position < to; position++) {
      FileReview.Sample sample = sample(log.at(position), brand);
      if (sample != null) {
        samples.add(sample);
      }
    }
    return samples;
  }

  private static FileReview.@Nullable Sample sample(Change change, Brand brand) {
    return switch (change) {
      case Change.OrderChange(_, _, _, Order order) ->
          new FileReview.Sample(
              order.id(),
              false,
              local(order.placedAt(), brand),
              order.currency().getCurrencyCode(),
              order.lines().stream().mapToLong(Order.Line::quantity).sum(),
              order.gross().minor(),
              order.discounts().minor(),
              0);
      case Change.ReturnChange(_, _, _, Return returned) ->
          new FileReview.Sample(
              returned.id(),
              true,
              local(returned.processedAt(), brand),
              returned.amount().currency().getCurrencyCode(),
              returned.quantity(),
              0,
              0,
              returned.amount().minor());
      default -> null;
    };
  }

  private static String local(Instant at, Brand brand) {
    return at.atZone(brand.zone()).toOffsetDateTime().toString();
  }

  private static List<FileReview.Month> months(WholeLog log, Brand brand) throws IOException {
    Map<String, Sums> months = new TreeMap<>();
    for (int position = log.firstEntry(); position < log.size(); position++) {
      Change change = log.at(position);
      if (change instanceof Change.OrderChange placed) {
        Order order = placed.order();
        Sums sums = sums(months, order.placedAt(), order.currency(), brand);
        sums.orders++;
        sums.gross = sums.gross.plus(order.gross());
        sums.discounts = sums.discounts.plus(order.discounts());
      } else if (change instanceof Change.ReturnChange returned) {
        Money amount = returned.returned().amount();
        Instant at = returned.returned().processedAt();
        Sums sums = sums(months, at, amount.currency(), brand);
        sums.returns = sums.returns.plus(amount);
      }
    }
    return months.entrySet().stream()
        .map(
            e ->
                new FileReview.Month(
                    e.getKey().substring(0, 7),
                    e.getKey().substring(8),
                    e.getValue().orders,
                    e.getValue().gross.minor(),
                    e.getValue().discounts.minor(),
                    e.getValue().returns.minor()))
        .toList();
  }

  private static Sums sums(Map<String, Sums> months, Instant at, Currency currency, Brand brand) {
    String key = YearMonth.from(at.atZone(brand.zone())) + " " + currency.getCurrencyCode();
    return months.computeIfAbsent(key, _ -> new Sums(currency));
  }

  private static final class Sums {
    private long orders;
    private Money gross;
    private Money discounts;
    private Money returns;

    Sums(Currency currency) {
      gross = Money.zero(currency);
      discounts = Money.zero(currency);
      returns = Money.zero(currency);
    }
  }

  private static final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1;

    Enough() {
      super("enough", null, false, false);
    }
  }

  private static List<List<String>> firstRows(Table table) {
    List<List<String>> rows = new ArrayList<>();
    int width = table.header().width();
    try {
      table.read(
          new Table.Sink() {
            @Override
            public void row(Row row) {
              List<String> fields = new ArrayList<>(width);
              for (int i = 0; i < width; i++) {
                fields.add(row.field(i));
              }
              rows.add(List.copyOf(fields));
              if (rows.size() == ROWS) {
                throw new Enough();
              }
            }

            @Override
            public void reject(long line, String reason, String what) {
              // Counted when all rows are read.
            }
          });
    } catch (Enough | IOException _) {
      // What was read is shown.
    }
    return List.copyOf(rows);
  }

  private static @Nullable Currency currency(Guess guess, List<List<String>> rows) {
    String own = guess.preset().currency();
    if (own != null) {
      return Currency.getInstance(own);
    }
    Integer column = guess.columns().get(Role.CURRENCY);
    if (column == null) {
      return null;
    }
    for (List<String> row : rows) {
      try {
        return Currency.getInstance(row.get(column).strip().toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException _) {
        // Another row may name one.
      }
    }
    return null;
  }
}
