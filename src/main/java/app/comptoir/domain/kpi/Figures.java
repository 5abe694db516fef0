package app.comptoir.domain.kpi;

import app.comptoir.domain.money.Money;
import app.comptoir.domain.revenue.Coverage.Part;
import app.comptoir.domain.revenue.Sales;
import java.util.Set;
import java.util.function.Function;

/// Every figure there is, once: its definition, its unit and its formula; those no screen shows yet
/// too. A screen asks for any of them here. The key figures come first.
public enum Figures {
  NET_SALES(new NetSales(), Unit.AMOUNT, "gross − discounts − returns"),
  CONTRIBUTION(new Contribution(), Unit.AMOUNT, "net sales − commission − ad spend"),
  ORDERS(new Orders(), Unit.COUNT, "orders placed, the cancelled ones too"),
  AVERAGE_ORDER(new AverageOrderValue(), Unit.AMOUNT, "(gross − discounts) ÷ orders"),
  CONVERSION(new ConversionRate(), Unit.SHARE, "journeys with a purchase ÷ journeys begun"),
  INSTALLS(new InstallRate(), Unit.SHARE, "journeys that opened the app ÷ begun with a tap"),
  CLICKS(new ClickThroughRate(), Unit.SHARE, "link taps ÷ impressions"),
  ROAS(new Roas(), Unit.FACTOR, "attributed net sales ÷ ad spend"),
  COST_PER_ORDER(new CostPerOrder(), Unit.AMOUNT, "ad spend ÷ orders"),
  COST_PER_INSTALL(new CostPerInstall(), Unit.AMOUNT, "ad spend ÷ installs"),
  ABANDONMENT(new CartAbandonment(), Unit.SHARE, "carts not paid ÷ carts old enough to judge"),
  GROSS(
      new Booked("gross", true, Set.of(), Sales::gross),
      Unit.AMOUNT,
      "price × quantity, before all else"),
  DISCOUNTS(
      new Booked("discounts", false, Set.of(Part.DISCOUNTS), Sales::discounts),
      Unit.AMOUNT,
      "Σ discounts"),
  RETURNS(
      new Booked("returns", false, Set.of(Part.RETURNS), Sales::returns),
      Unit.AMOUNT,
      "Σ returns, cancellations too"),
  COMMISSION(
      new Booked("commission", false, Set.of(Part.COMMISSION), Sales::commission),
      Unit.AMOUNT,
      "‰ of orders + fixed fees"),
  SPEND(new Booked("spend", false, Set.of(Part.SPEND), Sales::spend), Unit.AMOUNT, "Σ ad spend");

  /// What a figure is measured in.
  public enum Unit {
    /// Money in the brand's currency.
    AMOUNT,
    COUNT,
    /// A percentage.
    SHARE,
    /// A multiple, such as 3.2×.
    FACTOR
  }

  private final Kpi kpi;
  private final Unit unit;
  private final String formula;

  Figures(Kpi kpi, Unit unit, String formula) {
    this.kpi = kpi;
    this.unit = unit;
    this.formula = formula;
  }

  public Kpi kpi() {
    return kpi;
  }

  public Unit unit() {
    return unit;
  }

  public String formula() {
    return formula;
  }

  /// An amount as [Sales] tells it; unknown where nobody tells it.
  private record Booked(
      String id, boolean higherIsBetter, Set<Part> needs, Function<Sales, Money> amount)
      implements Kpi {
    @Override
    public KpiValue of(Totals totals) {
      if (needs.stream().anyMatch(totals::untold)) {
        return new KpiValue.Unknown();
      }
      return new KpiValue.Amount(amount.apply(totals.sales()));
    }
  }
}
