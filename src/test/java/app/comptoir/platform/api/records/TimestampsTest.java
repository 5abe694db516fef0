package app.comptoir.platform.api.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampsTest {
  private final Timestamps timestamps = new Timestamps();

  @Test
  void agreesWithTheLibraryOnWhateverItWrites() {
    Random random = new Random(1);
    for (int i = 0; i < 100_000; i++) {
      long second = random.nextLong(-62_167_219_200L, 253_402_300_800L);
      int nano =
          switch (random.nextInt(4)) {
            case 0 -> 0;
            case 1 -> random.nextInt(1000) * 1_000_000;
            case 2 -> random.nextInt(1_000_000) * 1000;
            default -> random.nextInt(1_000_000_000);
          };
      Instant instant = Instant.ofEpochSecond(second, nano);
      assertThat(parse(instant.toString())).isEqualTo(instant);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03-01T09:05:07.1Z",
        "2026-03-01T09:05:07.123456789Z",
        "2024-02-29T23:59:59Z",
        "2026-03-01T09:05:07+02:00",
        "0000-01-01T00:00:00Z"
      })
  void readsWhatTheStandardAllows(String text) {
    assertThat(parse(text)).isEqualTo(Instant.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Z",
        "2026-03-01",
        "2026-03-01T09:05:07",
        "2026-03-01 09:05:07Z",
        "2026-03-01T09:05:07,5Z",
        "2026-02-29T00:00:00Z",
        "2026-00-10T00:00:00Z",
        "2026-13-10T00:00:00Z",
        "2026-03-01T25:00:00Z",
        "2026-03-01T09:60:00Z",
        "2026-03-01T09:05:61Z",
        "2026-03-01T09:05:0/Z",
        "+10000-01-01T00:00:00Z",
        "-0001-01-01T00:00:00Z",
        "٢٠٢٦-03-01T09:05:07Z"
      })
  void refusesTheRest(String text) {
    assertThatThrownBy(() -> parse(text)).isInstanceOf(DateTimeException.class);
  }

  private Instant parse(String text) {
    char[] padded = ("xx" + text + "9Z").toCharArray();
    return timestamps.parse(padded, 2, text.length());
  }
}
