package app.comptoir.ui.control;

import java.util.Optional;

/// A figure with its definition in words. The messages `help.<TOPIC>`, `.how`, `.counts` and `.not`
/// are its name, its formula, what counts, and what does not; the words and formulas are those of
/// the code in `domain.kpi` and `domain.funnel`.
public enum HelpTopic {
  NET_SALES(Unit.MONEY, Basis.BOOKED),
  CONTRIBUTION(Unit.MONEY, Basis.BOOKED),
  ORDERS(Unit.COUNT, Basis.PLACED),
  AOV(Unit.MONEY, Basis.PLACED),
  CVR(Unit.SHARE, Basis.ENTRY),
  INSTALL_CVR(Unit.SHARE, Basis.ENTRY),
  CTR(Unit.SHARE, Basis.SHOWN),
  ROAS(Unit.RATIO, Basis.BOOKED),
  GROSS(Unit.MONEY, Basis.PLACED),
  DISCOUNTS(Unit.MONEY, Basis.PLACED),
  RETURNS(Unit.MONEY, Basis.RETURNED),
  COMMISSION(Unit.MONEY, Basis.PLACED),
  SPEND(Unit.MONEY, Basis.SHOWN),
  IMPRESSIONS(Unit.COUNT, Basis.SHOWN),
  JOURNEYS(Unit.COUNT, Basis.ENTRY),
  STEP(Unit.SHARE, Basis.ENTRY),
  DROP_OFF(Unit.SHARE, Basis.ENTRY),
  TIMES(Unit.TIME, Basis.ENTRY),
  IMMATURE(Unit.COUNT, Basis.ENTRY),
  STOCK(Unit.COUNT, Basis.SINCE_PUBLISHED),
  READABILITY(Unit.SHARE, Basis.WEEK),
  PLAN(Unit.SHARE, Basis.BOOKED);

  /// What it is measured in; message `help.unit.<UNIT>`.
  public enum Unit {
    MONEY,
    COUNT,
    SHARE,
    RATIO,
    TIME
  }

  /// What decides whether it falls into the period; message `help.basis.<BASIS>`.
  public enum Basis {
    /// Sales on the day of the order, returns on the day they are processed.
    BOOKED,
    PLACED,
    RETURNED,
    /// The day the journey began.
    ENTRY,
    SHOWN,
    SINCE_PUBLISHED,
    /// Of the posts of a week.
    WEEK
  }

  private final Unit unit;
  private final Basis basis;

  HelpTopic(Unit unit, Basis basis) {
    this.unit = unit;
    this.basis = basis;
  }

  public Unit unit() {
    return unit;
  }

  public Basis basis() {
    return basis;
  }

  /// The topic of a key figure, by [app.comptoir.domain.kpi.Kpi#id].
  public static Optional<HelpTopic> ofKpi(String kpiId) {
    for (HelpTopic topic : values()) {
      if (topic.name().equalsIgnoreCase(kpiId)) {
        return Optional.of(topic);
      }
    }
    return Optional.empty();
  }
}
