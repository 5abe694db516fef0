package app.comptoir.domain.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SharesTest {
  @Test
  void sumIsAlwaysTheAmountAndNoShareIsOffByAMinorUnit() {
    Random random = new Random(42);
    for (int round = 0; round < 20_000; round++) {
      long[] weights = random.longs(1 + random.nextInt(8), 0, 1_000_000_000_000L).toArray();
      weights[0]++;
      long total = Arrays.stream(weights).sum();
      long amount = random.nextLong(total + 1);
      long[] shares = Shares.of(amount, weights);
      assertThat(Arrays.stream(shares).sum()).isEqualTo(amount);
      for (int i = 0; i < shares.length; i++) {
        double fair = (double) amount * weights[i] / total;
        assertThat((double) shares[i]).isBetween(Math.floor(fair) - 1, Math.ceil(fair) + 1);
        assertThat(shares[i]).isBetween(0L, weights[i]);
      }
    }
  }

  @Test
  void whatIsLeftGoesToTheLargestRemainders() {
    assertThat(Shares.of(100, new long[] {1, 1, 1})).containsExactly(34, 33, 33);
    assertThat(Shares.of(5, new long[] {10, 20, 70})).containsExactly(1, 1, 3);
    assertThat(Shares.of(0, new long[] {0, 0})).containsExactly(0, 0);
    assertThat(Shares.of(5, new long[] {0, 0})).containsExactly(3, 2);
    assertThat(Shares.of(-100, new long[] {1, 1, 1})).containsExactly(-33, -33, -34);
  }
}
