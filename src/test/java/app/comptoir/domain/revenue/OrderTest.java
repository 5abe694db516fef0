package app.comptoir.domain.revenue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.comptoir.domain.money.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderTest {

  @Test
  void grossAndDiscountsAreSumsOverTheLines() {
    Order order =
        order(
            List.of(
                new Order.Line("p1", 2, 3_998, 400),
                new Order.Line("p1", 2, 3_998, 0),
                new Order.Line("p2", 1, 1, 1)));
    assertThat(order.gross()).isEqualTo(Money.of(7_997, "EUR"));
    assertThat(order.discounts()).isEqualTo(Money.of(401, "EUR"));
  }

  @Test
  void taxAndShippingAreNoSales() {
    assertThat(order(List.of()).gross()).isEqualTo(Money.of(0, "EUR"));
  }

  @Test
  void linesCannotBeChangedAfterwards() {
    List<Order.Line> lines = new ArrayList<>(List.of(new Order.Line("p1", 1, 500, 0)));
    Order order = order(lines);
    lines.clear();
    assertThat(order.gross()).isEqualTo(Money.of(500, "EUR"));
  }

  @Test
  void sumsThatDoNotFitAreRefused() {
    Order order =
        order(
            List.of(
                new Order.Line("p1", 1, Long.MAX_VALUE, Long.MAX_VALUE),
                new Order.Line("p2", 1, 1, 1)));
    assertThatThrownBy(order::gross).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(order::discounts).isInstanceOf(ArithmeticException.class);
  }

  private static Order order(List<Order.Line> lines) {
    return new Order(
        "o1",
        "b1",
        null,
        Order.Status.PLACED,
        Instant.parse("2026-07-15T12:00:00Z"),
        Currency.getInstance("EUR"),
        lines,
        1_600,
        490,
        "FR");
  }
}
