package app.comptoir.sandbox.fault;

import app.comptoir.sandbox.world.Dice;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// Damages JSON text in the ways of careless programs and bad lines.
public final class Fuzzer {
  private static final int HUGE = 10_000_000;
  private static final int DEEP = 20_000;
  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "-1",
          "0",
          "1.5",
          "1e400",
          "9223372036854775807",
          "9223372036854775808",
          "123456789012345678901234567890123456789012345678901234567890123456789",
          "\"\"",
          "\"hologram\"",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "\"\\u202e\"",
          "{}",
          "[]",
          "{\"id\":{\"id\":1}}",
          "NaN",
          "\"9999-12-31T23:59:59.999999999Z\"",
          "\"2026-13-45T99:99:99Z\"");

  private Fuzzer() {}

  /// Another body, damaged in one to eight places. The same dice, the same damage.
  public static byte[] damage(byte[] body, Dice dice) {
    byte[] damaged = body;
    int times = 1 + (int) (8 * dice.unit() * dice.unit());
    for (int i = 0; i < times && damaged.length > 0; i++) {
      damaged = once(damaged, dice);
    }
    return Arrays.equals(damaged, body) && body.length > 0 ? flipped(body, dice) : damaged;
  }

  private static byte[] once(byte[] body, Dice dice) {
    int at = (int) dice.between(0, body.length);
    return switch ((int) dice.between(0, 20)) {
      case 0, 1 -> flipped(body, dice);
      case 2 -> Arrays.copyOf(body, at);
      case 3, 4 -> spliced(body, at, Math.min(body.length, at + 12), new byte[0]);
      case 5 -> spliced(body, at, at, Arrays.copyOfRange(body, at, end(body, at, 400)));
      case 6 -> spliced(body, at, at, new byte[] {(byte) 0xE2, (byte) 0x82});
      case 7 -> spliced(body, at, at, new byte[] {'\n'});
      case 8 -> value(body, at, dice.chance(0.1) ? hugeString() : "\"" + "x".repeat(300) + "\"");
      case 9 -> value(body, at, "[".repeat(DEEP));
      case 10 -> value(body, at, "{\"a\":".repeat(100) + "1" + "}".repeat(100));
      default -> value(body, at, dice.pick(VALUES));
    };
  }

  private static byte[] flipped(byte[] body, Dice dice) {
    byte[] flipped = body.clone();
    flipped[(int) dice.between(0, body.length)] ^= (byte) (1 << (int) dice.between(0, 8));
    return flipped;
  }

  private static String hugeString() {
    return "\"" + "x".repeat(HUGE) + "\"";
  }

  /// Puts another value in the place of the next one behind a byte.
  private static byte[] value(byte[] body, int at, String value) {
    int colon = at;
    while (colon < body.length && body[colon] != ':') {
      colon++;
    }
    int stop = Math.min(body.length, colon + 1);
    while (stop < body.length && ",}]\n".indexOf(body[stop]) < 0) {
      stop++;
    }
    byte[] put = value.getBytes(StandardCharsets.UTF_8);
    return spliced(body, Math.min(body.length, colon + 1), stop, put);
  }

  private static int end(byte[] body, int at, int most) {
    return Math.min(body.length, at + most);
  }

  private static byte[] spliced(byte[] body, int from, int to, byte[] between) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(body.length + between.length);
    out.write(body, 0, from);
    out.writeBytes(between);
    out.write(body, to, body.length - to);
    return out.toByteArray();
  }
}
