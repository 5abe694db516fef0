package app.comptoir.ui.revenue;

import app.comptoir.domain.kpi.Figures;
import app.comptoir.domain.kpi.KpiValue;
import app.comptoir.domain.kpi.Totals;
import app.comptoir.domain.money.Money;
import app.comptoir.domain.revenue.DaySales;
import app.comptoir.domain.revenue.Sales;
import app.comptoir.service.figures.HourSales;
import app.comptoir.ui.chart.DayBar;
import app.comptoir.ui.fx.Formats;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.revenue.RevenueModel.Shown;
import app.comptoir.ui.table.ChartTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The money of the days, or of the hours of a single one, as a table; its unit stands in the
/// card's subtitle.
final class DaysTable {
  private DaysTable() {}

  static ChartTable of(Messages messages, @Nullable Shown shown) {
    List<ChartTable.Column> columns = new ArrayList<>();
    boolean byHour = shown != null && shown.byHour();
    columns.add(new ChartTable.Column(messages.now(byHour ? "table.hour" : "table.day"), false));
    TotalsStrip.FIGURES.forEach(
        of -> columns.add(new ChartTable.Column(messages.now("totals." + of.key()), true)));
    if (shown != null && shown.plan() != null && !byHour) {
      columns.add(new ChartTable.Column(messages.now("revenue.column.plan"), true));
    }
    if (lacking(shown)) {
      columns.add(new ChartTable.Column(messages.now("rate.column.orders"), true, true));
      columns.add(new ChartTable.Column(messages.now("rate.column.returns"), true, true));
    }
    boolean compared = shown != null && shown.revenue().compared() != null;
    if (compared) {
      columns.add(new ChartTable.Column(messages.now("table.previousDay"), false));
      columns.add(new ChartTable.Column(messages.now("revenue.column.comparedNet"), true));
    }
    List<List<ChartTable.Cell>> rows = new ArrayList<>();
    if (shown != null && byHour) {
      List<DayBar> bars = DayBar.netByHour(shown.revenue().hours(), shown.revenue().span().end());
      for (int i = 0; i < bars.size(); i++) {
        HourSales hour = shown.revenue().hours().get(i);
        rows.add(row(messages, shown, bars.get(i), hour.sales(), hour.compared(), compared));
      }
    } else if (shown != null) {
      List<DaySales> before = shown.revenue().comparedDays();
      for (int i = 0; i < shown.revenue().days().size(); i++) {
        DaySales day = shown.revenue().days().get(i);
        DaySales then = i < before.size() ? before.get(i) : null;
        DayBar name =
            new DayBar(
                day.day(), 0, then == null ? null : then.day(), 0, false, shown.planOf(day.day()));
        rows.add(row(messages, shown, name, day.sales(), then, compared));
      }
    }
    return new ChartTable(columns, rows);
  }

  /// Whether the amounts of any day lack something.
  private static boolean lacking(@Nullable Shown shown) {
    return shown != null && !shown.revenue().withoutRate().none();
  }

  /// @param bar what the row is called, and its plan
  private static List<ChartTable.Cell> row(
      Messages messages,
      Shown shown,
      DayBar bar,
      Sales sales,
      @Nullable DaySales then,
      boolean compared) {
    Currency currency = shown.brand().currency();
    Formats formats = messages.formats();
    List<ChartTable.Cell> cells = new ArrayList<>();
    cells.add(new ChartTable.Cell(bar.name(formats), bar.iso()));
    TotalsStrip.FIGURES.forEach(of -> cells.add(cell(messages, of.of(sales))));
    Long plan = bar.plan();
    if (plan != null) {
      cells.add(amount(messages, plan, currency));
    }
    if (lacking(shown)) {
      cells.add(count(messages, sales.withoutRate().orders()));
      cells.add(count(messages, sales.withoutRate().returns()));
    }
    if (compared && then != null) {
      cells.add(new ChartTable.Cell(bar.previousName(formats), then.day().toString()));
      cells.add(amount(messages, then.sales().netMinor(), currency));
    } else if (compared) {
      cells.add(ChartTable.Cell.of(""));
      cells.add(ChartTable.Cell.of(""));
    }
    return cells;
  }

  private static ChartTable.Cell count(Messages messages, long value) {
    return new ChartTable.Cell(messages.formats().count(value), Long.toString(value));
  }

  private static ChartTable.Cell cell(Messages messages, KpiValue value) {
    return switch (value) {
      case KpiValue.Amount(Money money) -> amount(messages, money.minor(), money.currency());
      case KpiValue.Count(long count) -> count(messages, count);
      default -> new ChartTable.Cell(Formats.UNKNOWN, "");
    };
  }

  /// The figure of some sales: an amount without its currency, “–” where nobody tells it.
  static ChartTable.Cell cell(Messages messages, Figures figure, Sales sales) {
    return cell(messages, figure.kpi().of(Totals.of(sales)));
  }

  /// An amount without its currency, which is the same for all.
  static ChartTable.Cell amount(Messages messages, long minor, Currency currency) {
    BigDecimal amount = new Money(minor, currency).toDecimal();
    return new ChartTable.Cell(
        messages.formats().number(amount, amount.scale()), amount.toPlainString());
  }
}
