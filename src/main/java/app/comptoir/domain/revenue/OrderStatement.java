package app.comptoir.domain.revenue;

import app.comptoir.domain.money.Shares;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a shop's export states of an order, and what of it is the goods': gross and net sales hold
/// goods alone. All amounts are minor units of one currency; none is negative.
///
/// @param lines the goods, as they are priced
/// @param discount of the whole order, besides the lines' own
/// @param subtotal goods after their discounts; null where it is not stated
/// @param shipping before its discount, if that is part of `discount`
/// @param extras what was paid besides goods, shipping and tax: tips, duties, gift cards
/// @param total all that was to be paid; null where it is not stated
public record OrderStatement(
    List<Line> lines,
    long discount,
    @Nullable Long subtotal,
    long shipping,
    long tax,
    long extras,
    @Nullable Long total,
    TaxIn taxIn) {

  /// @param gross price × quantity
  /// @param discount the line's own
  public record Line(long gross, long discount) {}

  /// Whether prices, subtotal and shipping hold the tax already.
  public enum TaxIn {
    NO,
    YES,
    /// Prices of goods hold theirs, which is all the tax that is stated; shipping has its own.
    GOODS,
    /// They do where the total is no more than goods, shipping and extras.
    BY_TOTAL
  }

  /// What did not fit or had to be decided.
  public enum Finding {
    /// Goods less discounts are not the subtotal; the discounts stated are taken.
    SUBTOTAL_DIFFERS,
    /// A part of the discount is the shipping's.
    DISCOUNT_BEYOND_GOODS,
    /// Prices hold the tax, which was taken out of them.
    PRICES_HOLD_TAX
  }

  public OrderStatement {
    lines = List.copyOf(lines);
  }

  /// The goods of an order and what was paid besides, without tax in either.
  public static final class Booking {
    private final long[] gross;
    private final long[] discount;
    private final long shipping;
    private final long tax;
    private final long paid;
    private final Set<Finding> findings;

    private Booking(
        long[] gross, long[] discount, long shipping, long tax, long paid, Set<Finding> findings) {
      this.gross = gross;
      this.discount = discount;
      this.shipping = shipping;
      this.tax = tax;
      this.paid = paid;
      this.findings = findings;
    }

    /// By line.
    public long[] gross() {
      return gross.clone();
    }

    /// By line.
    public long[] discount() {
      return discount.clone();
    }

    public long shipping() {
      return shipping;
    }

    public long tax() {
      return tax;
    }

    /// All that was to be paid.
    public long paid() {
      return paid;
    }

    public Set<Finding> findings() {
      return Collections.unmodifiableSet(findings);
    }

    /// What the goods brought after discounts.
    public long goods() {
      return sum(gross) - sum(discount);
    }

    /// The goods' part of a refund that may be goods, shipping, tax and extras alike: in
    /// proportion; of a refund of all that was paid, all.
    public long goodsOf(long refund) {
      if (refund >= paid) {
        return goods();
      }
      return scaled(refund, goods(), paid);
    }
  }

  public Booking booked() {
    Set<Finding> findings = EnumSet.noneOf(Finding.class);
    long[] gross = lines.stream().mapToLong(Line::gross).toArray();
    long priced = sum(gross);
    long stated = Math.addExact(sum(lines.stream().mapToLong(Line::discount).toArray()), discount);
    long ofGoods = goodsDiscount(priced, stated, findings);
    long goods = priced - ofGoods;
    long paidShipping = paidShipping(goods, stated - ofGoods);
    boolean within = holdTax(goods, paidShipping);
    long[] discounts = discounts(gross, ofGoods);
    long paid = goods + paidShipping + extras + (within ? 0 : tax);
    long ofShipping = taxIn == TaxIn.GOODS ? 0 : paidShipping;
    if (!within || goods + ofShipping == 0) {
      return new Booking(gross, discounts, paidShipping, tax, paid, findings);
    }
    findings.add(Finding.PRICES_HOLD_TAX);
    long[] taxes = Shares.of(Math.min(tax, goods + ofShipping), new long[] {goods, ofShipping});
    takeOut(taxes[0], gross, discounts);
    return new Booking(gross, discounts, paidShipping - taxes[1], tax, paid, findings);
  }

  /// The subtotal says which part of the discount is the goods'; the rest is the shipping's.
  private long goodsDiscount(long priced, long stated, Set<Finding> findings) {
    long within = Math.min(stated, priced);
    if (subtotal == null) {
      if (stated > within) {
        findings.add(Finding.DISCOUNT_BEYOND_GOODS);
      }
      return within;
    }
    for (long of : new long[] {priced - subtotal + extras, priced - subtotal}) {
      if (of >= 0 && of <= within) {
        if (of < stated) {
          findings.add(Finding.DISCOUNT_BEYOND_GOODS);
        }
        return of;
      }
    }
    // Of tips and gift cards some shops count a part among the goods.
    long least = priced - within;
    if (subtotal < least || subtotal > least + extras) {
      findings.add(Finding.SUBTOTAL_DIFFERS);
    }
    return within;
  }

  private long paidShipping(long goods, long discountLeft) {
    long reduced = Math.max(0, shipping - discountLeft);
    boolean whole =
        total != null
            && (total == goods + shipping + extras || total == goods + shipping + extras + tax)
            && total != goods + reduced + extras
            && total != goods + reduced + extras + tax;
    return whole ? shipping : reduced;
  }

  private boolean holdTax(long goods, long paidShipping) {
    return tax > 0
        && switch (taxIn) {
          case NO -> false;
          case YES, GOODS -> true;
          case BY_TOTAL -> total != null && total == goods + paidShipping + extras;
        };
  }

  /// The lines' own discounts as they are, the order's in proportion to the prices.
  private long[] discounts(long[] gross, long ofGoods) {
    long[] own = new long[gross.length];
    for (int i = 0; i < own.length; i++) {
      own[i] = Math.min(lines.get(i).discount(), gross[i]);
    }
    long sum = sum(own);
    if (sum >= ofGoods) {
      return sum == ofGoods ? own : Shares.of(ofGoods, own);
    }
    long[] left = new long[gross.length];
    Arrays.setAll(left, i -> gross[i] - own[i]);
    long[] shares = Shares.of(ofGoods - sum, left);
    Arrays.setAll(own, i -> own[i] + shares[i]);
    return own;
  }

  /// Takes the tax out of prices and discounts that hold it.
  private static void takeOut(long tax, long[] gross, long[] discounts) {
    long[] nets = new long[gross.length];
    Arrays.setAll(nets, i -> gross[i] - discounts[i]);
    long net = sum(nets);
    long[] taxes = Shares.of(tax, nets);
    for (int i = 0; i < gross.length; i++) {
      long without = nets[i] - taxes[i];
      gross[i] = scaled(gross[i], net - tax, net);
      gross[i] = Math.max(gross[i], without);
      discounts[i] = gross[i] - without;
    }
  }

  /// The goods of an order that states only what was paid, before its discount; not less than
  /// nothing.
  public static long goodsOf(long total, long tax, long shipping, long extras, long discount) {
    return Math.max(0, total - tax - shipping - extras + discount);
  }

  /// What is left of an amount when another is taken from it; not less than nothing.
  public static long left(long amount, long taken) {
    return Math.max(0, amount - taken);
  }

  private static long scaled(long amount, long part, long whole) {
    if (whole == 0) {
      return amount;
    }
    return BigDecimal.valueOf(amount)
        .multiply(BigDecimal.valueOf(part))
        .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_EVEN)
        .longValueExact();
  }

  private static long sum(long[] amounts) {
    return Arrays.stream(amounts).reduce(0, Math::addExact);
  }
}
