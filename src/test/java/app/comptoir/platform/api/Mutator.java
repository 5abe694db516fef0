package app.comptoir.platform.api;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Damages JSON in the ways of a careless or hostile platform. The same random numbers, the same
/// damage.
public final class Mutator {
  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "0",
          "-1",
          "1.5",
          "1e400",
          "9223372036854775808",
          "-9223372036854775809",
          "\"\"",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "\"\u202e\"",
          "{}",
          "[]",
          "[[[[{}]]]]",
          "{\"id\":{\"id\":1}}",
          "NaN",
          "\"9999-12-31T23:59:59.999999999Z\"",
          "\"+10000-01-01T00:00:00Z\"",
          "\"2026-03-01T24:00:00Z\"");

  private Mutator() {}

  public static byte[] damage(byte[] line, Random random) {
    byte[] damaged = line;
    int times = 1 + random.nextInt(3);
    for (int i = 0; i < times; i++) {
      damaged = once(damaged, random);
    }
    return damaged;
  }

  private static byte[] once(byte[] line, Random random) {
    if (line.length == 0) {
      return line;
    }
    int at = random.nextInt(line.length);
    return switch (random.nextInt(6)) {
      case 0 -> {
        byte[] flipped = line.clone();
        flipped[at] ^= (byte) (1 << random.nextInt(8));
        yield flipped;
      }
      case 1 -> Arrays.copyOf(line, at);
      case 2 -> spliced(line, at, Math.min(line.length, at + random.nextInt(12)), "");
      case 3 ->
          spliced(line, at, at, new String(line, at, line.length - at, StandardCharsets.UTF_8));
      default -> value(line, at, random);
    };
  }

  /// Puts another value in the place of one.
  private static byte[] value(byte[] line, int at, Random random) {
    String text = new String(line, StandardCharsets.UTF_8);
    int colon = text.indexOf(':', Math.min(at, text.length()));
    if (colon < 0) {
      return line;
    }
    int stop = colon + 1;
    while (stop < text.length() && ",}]".indexOf(text.charAt(stop)) < 0) {
      stop++;
    }
    String value = VALUES.get(random.nextInt(VALUES.size()));
    return (text.substring(0, colon + 1) + value + text.substring(stop))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] spliced(byte[] line, int from, int to, String between) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(line, 0, from);
    out.writeBytes(between.getBytes(StandardCharsets.UTF_8));
    out.write(line, to, line.length - to);
    return out.toByteArray();
  }
}
