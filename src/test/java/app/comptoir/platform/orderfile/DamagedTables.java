package app.comptoir.platform.orderfile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/// Makes tables out of the fixtures that are damaged in ways that files are: cut, in another
/// encoding, with other quotes or separators, columns swapped, types mixed, rows lost or repeated.
final class DamagedTables {
  private static final List<String> ODD =
      List.of(
          "",
          "-",
          "n/a",
          "1e9",
          "99999999999999999999",
          "-0",
          "0",
          "\"",
          "=1+1",
          "NULL",
          "€",
          "32/13/2026",
          "2026-02-30",
          "2926-01-01",
          "#REF!",
          "1.234.567,89",
          "\u0000",
          "😀",
          "1,2,3",
          "-5",
          "0.001",
          "yes",
          "EUR",
          "XXX",
          "01/02/03",
          "  ",
          "1\n2",
          "true",
          "١٢٣");

  private static final List<String> ENCODINGS =
      List.of("UTF-8", "windows-1252", "UTF-16LE", "UTF-16", "UTF-16BE", "x-MacRoman", "IBM037");

  private final Random random;
  private final List<String> sources = new ArrayList<>();

  DamagedTables(long seed, Path folder) {
    this.random = new Random(seed);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        sources.add(Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] next() {
    String text = sources.get(random.nextInt(sources.size()));
    int damages = 1 + random.nextInt(4);
    for (int i = 0; i < damages; i++) {
      text = damaged(text);
    }
    byte[] bytes =
        text.getBytes(
            random.nextInt(3) > 0
                ? StandardCharsets.ISO_8859_1
                : Charset.forName(ENCODINGS.get(random.nextInt(ENCODINGS.size()))));
    return switch (random.nextInt(12)) {
      case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
      case 1 -> flipped(bytes);
      case 2 -> packed(bytes);
      default -> bytes;
    };
  }

  private String damaged(String text) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    if (lines.isEmpty()) {
      return text;
    }
    int at = random.nextInt(lines.size());
    switch (random.nextInt(11)) {
      case 0 -> lines.remove(at);
      case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
      case 2 ->
          lines.set(at, lines.get(at).substring(0, random.nextInt(lines.get(at).length() + 1)));
      case 3 -> Collections.shuffle(lines.subList(Math.min(1, lines.size()), lines.size()), random);
      case 4 -> lines.replaceAll(line -> line.replace(',', ';'));
      case 5 -> lines.replaceAll(line -> "\"" + line.replace("\"", "\"\"") + "\"");
      case 6 -> lines.set(at, lines.get(at).replaceFirst(",", ",\""));
      case 7 -> swapColumns(lines);
      case 8 -> lines.add(0, ODD.get(random.nextInt(ODD.size())));
      default -> {
        for (int i = 0; i < 3; i++) {
          oddField(lines);
        }
      }
    }
    return String.join(random.nextInt(8) == 0 ? "\r" : "\n", lines) + "\n";
  }

  private void oddField(List<String> lines) {
    int at = random.nextInt(lines.size());
    String[] fields = lines.get(at).split("[,;\t]", -1);
    fields[random.nextInt(fields.length)] = ODD.get(random.nextInt(ODD.size()));
    String separator =
        lines.get(at).contains("\t") ? "\t" : lines.get(at).contains(";") ? ";" : ",";
    lines.set(at, String.join(separator, fields));
  }

  private void swapColumns(List<String> lines) {
    int one = random.nextInt(12);
    int other = random.nextInt(12);
    boolean rowsOnly = random.nextBoolean();
    for (int i = rowsOnly ? 1 : 0; i < lines.size(); i++) {
      String[] fields = lines.get(i).split(",", -1);
      if (one < fields.length && other < fields.length) {
        String kept = fields[one];
        fields[one] = fields[other];
        fields[other] = kept;
        lines.set(i, String.join(",", fields));
      }
    }
  }

  private byte[] flipped(byte[] bytes) {
    for (int i = 0; i < 5 && bytes.length > 0; i++) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  private static byte[] packed(byte[] plain) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
