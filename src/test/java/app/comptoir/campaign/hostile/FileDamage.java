package app.comptoir.campaign.hostile;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/// What somebody, or a disk, makes of a small file.
enum FileDamage {
  NULL {
    @Override
    void inflict(Path file, Path victim, Random random) throws IOException {
      Files.writeString(file, "null");
    }
  },
  EMPTY {
    @Override
    void inflict(Path file, Path victim, Random random) throws IOException {
      Files.write(file, new byte[0]);
    }
  },
  GONE {
    @Override
    void inflict(Path file, Path victim, Random random) throws IOException {
      Files.delete(file);
    }
  },
  CUT {
    @Override
    void inflict(Path file, Path victim, Random random) throws IOException {
      byte[] bytes = Files.readAllBytes(file);
      Files.write(file, Arrays.copyOf(bytes, random.nextInt(bytes.length)));
    }
  },
  BITS {
    @Override
    void inflict(Path file, Path victim, Random random) throws IOException {
      byte[] bytes = Files.readAllBytes(file);
      for (int i = 0; i < 3; i++) {
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      }
      Files.write(file, bytes);
    }
  },
  ONE_LINE {
    @Override
    void inflict(Path file, Path victim, Random random) throws IOException {
      Files.writeString(file, Files.readString(file).replace("\n", ""));
    }
  },
  NULLS_INSIDE {
    @Override
    void inflict(Path file, Path victim, Random random) throws IOException {
      String text = Files.readString(file);
      List<String> values =
          java.util.regex.Pattern.compile(":\\s*(\"[^\"]*\"|-?[0-9.]+|true|false)")
              .matcher(text)
              .results()
              .map(found -> found.group(1))
              .toList();
      String value = values.isEmpty() ? "x" : values.get(random.nextInt(values.size()));
      Files.writeString(file, text.replace(value, "null"));
    }
  },
  WRONG_TYPES {
    @Override
    void inflict(Path file, Path victim, Random random) throws IOException {
      String[] others = {"[]", "{\"a\":1}", "-1e308", "\"\\u0000\"", "[null]", "true"};
      Files.writeString(
          file,
          Files.readString(file)
              .replaceAll(
                  ":\\s*(\"[^\"]*\"|-?[0-9.]+|true|false)",
                  ": "
                      + java.util.regex.Matcher.quoteReplacement(
                          others[random.nextInt(others.length)])));
    }
  },
  DEEP {
    @Override
    void inflict(Path file, Path victim, Random random) throws IOException {
      int depth = 50_000;
      Files.writeString(file, "{\"kind\":" + "[".repeat(depth) + "]".repeat(depth) + "}");
    }
  },
  HUGE {
    @Override
    void inflict(Path file, Path victim, Random random) throws IOException {
      try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
        sparse.setLength(10L << 30);
      }
    }
  },
  FOLDER {
    @Override
    void inflict(Path file, Path victim, Random random) throws IOException {
      Files.delete(file);
      Files.createDirectory(file);
      Files.writeString(file.resolve("inside"), "x");
    }
  },
  PIPE {
    @Override
    void inflict(Path file, Path victim, Random random) throws IOException {
      Files.delete(file);
      Process made = new ProcessBuilder("mkfifo", file.toString()).start();
      try {
        if (!made.waitFor(10, TimeUnit.SECONDS) || made.exitValue() != 0) {
          throw new IOException("no pipe");
        }
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    }
  },
  LINK {
    @Override
    void inflict(Path file, Path victim, Random random) throws IOException {
      Files.move(file, victim);
      Files.createSymbolicLink(file, victim);
    }
  },
  LINK_TO_NOTHING {
    @Override
    void inflict(Path file, Path victim, Random random) throws IOException {
      Files.delete(file);
      Files.createSymbolicLink(file, victim.resolveSibling("to-be-made"));
    }
  },
  NOISE {
    @Override
    void inflict(Path file, Path victim, Random random) throws IOException {
      byte[] bytes = new byte[1 + random.nextInt(5000)];
      random.nextBytes(bytes);
      Files.write(file, bytes);
    }
  },
  ESCAPES {
    @Override
    void inflict(Path file, Path victim, Random random) throws IOException {
      Files.writeString(file, "last=\\uZZZZ\nx=\\u12\n{\"a\": \"\\", StandardCharsets.ISO_8859_1);
    }
  };

  /// @param victim a file elsewhere that must stay as it is
  abstract void inflict(Path file, Path victim, Random random) throws IOException;
}
