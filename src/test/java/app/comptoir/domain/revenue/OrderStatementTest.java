package app.comptoir.domain.revenue;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.domain.revenue.OrderStatement.Booking;
import app.comptoir.domain.revenue.OrderStatement.Finding;
import app.comptoir.domain.revenue.OrderStatement.Line;
import app.comptoir.domain.revenue.OrderStatement.TaxIn;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Golden numbers, worked out on paper.
class OrderStatementTest {
  private static final List<Line> FORTY = List.of(new Line(1_500, 0), new Line(2_500, 0));

  @Test
  void discountIsSharedOutInProportion() {
    Booking booking =
        new OrderStatement(FORTY, 1_000, 3_000L, 500, 600, 0, 4_100L, TaxIn.BY_TOTAL).booked();
    assertThat(booking.gross()).containsExactly(1_500, 2_500);
    assertThat(booking.discount()).containsExactly(375, 625);
    assertThat(booking.shipping()).isEqualTo(500);
    assertThat(booking.paid()).isEqualTo(4_100);
    assertThat(booking.findings()).isEmpty();
  }

  /// 40.00 of goods, 5.00 off, shipping 5.00; 40.00 paid: the discount is the shipping's.
  @Test
  void discountOfTheShippingIsNone() {
    Booking booking =
        new OrderStatement(FORTY, 500, 4_000L, 500, 0, 0, 4_000L, TaxIn.BY_TOTAL).booked();
    assertThat(booking.discount()).containsExactly(0, 0);
    assertThat(booking.shipping()).isZero();
    assertThat(booking.findings()).containsExactly(Finding.DISCOUNT_BEYOND_GOODS);
  }

  /// The shipping column may be after its discount: then the total says so.
  @Test
  void shippingThatIsReducedAlreadyIsLeft() {
    Booking booking =
        new OrderStatement(FORTY, 500, 4_000L, 300, 0, 0, 4_300L, TaxIn.BY_TOTAL).booked();
    assertThat(booking.shipping()).isEqualTo(300);
  }

  /// 120.00 paid for goods of 96.00 and shipping of 24.00, 20.00 of it tax: 16.00 and 4.00.
  @Test
  void taxIsTakenOutOfPricesThatHoldIt() {
    List<Line> lines = List.of(new Line(6_000, 0), new Line(6_000, 2_400));
    Booking booking =
        new OrderStatement(lines, 0, 9_600L, 2_400, 2_000, 0, 12_000L, TaxIn.BY_TOTAL).booked();
    assertThat(booking.findings()).containsExactly(Finding.PRICES_HOLD_TAX);
    assertThat(booking.goods()).isEqualTo(8_000);
    assertThat(booking.gross()).containsExactly(5_000, 5_000);
    assertThat(booking.discount()).containsExactly(0, 2_000);
    assertThat(booking.shipping()).isEqualTo(2_000);
    assertThat(booking.paid()).isEqualTo(12_000);
    assertThat(booking.goodsOf(12_000)).isEqualTo(8_000);
    assertThat(booking.goodsOf(6_000)).isEqualTo(4_000);
  }

  /// 18.00 × 40/58 = 12.413…
  @Test
  void refundIsSharedOutBetweenGoodsShippingAndTax() {
    Booking booking =
        new OrderStatement(FORTY, 0, 4_000L, 1_000, 800, 0, 5_800L, TaxIn.BY_TOTAL).booked();
    assertThat(booking.goodsOf(1_800)).isEqualTo(1_241);
    assertThat(booking.goodsOf(5_800)).isEqualTo(4_000);
    assertThat(booking.goodsOf(9_999)).as("no more than was sold").isEqualTo(4_000);
  }

  @Test
  void tipsAndGiftCardsAreNoGoods() {
    Booking booking =
        new OrderStatement(FORTY, 0, 9_000L, 0, 0, 5_300, 9_300L, TaxIn.BY_TOTAL).booked();
    assertThat(booking.goods()).isEqualTo(4_000);
    assertThat(booking.paid()).isEqualTo(9_300);
    assertThat(booking.findings()).as("the subtotal holds the gift card").isEmpty();
  }

  @Test
  void subtotalThatFitsNothingIsSaid() {
    Booking booking = new OrderStatement(FORTY, 100, 4_100L, 0, 0, 0, null, TaxIn.NO).booked();
    assertThat(booking.goods()).isEqualTo(3_900);
    assertThat(booking.findings()).containsExactly(Finding.SUBTOTAL_DIFFERS);
  }

  @Test
  void discountLargerThanTheGoodsIsTheirPrice() {
    Booking booking = new OrderStatement(FORTY, 9_000, null, 500, 0, 0, null, TaxIn.NO).booked();
    assertThat(booking.goods()).isZero();
    assertThat(booking.shipping()).isZero();
    assertThat(booking.findings()).containsExactly(Finding.DISCOUNT_BEYOND_GOODS);
  }
}
