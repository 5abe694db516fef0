package app.comptoir.acts;

import app.comptoir.common.OwnFiles;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes a good journal of a damaged one: the lines in front of the damage as they are, a line that
/// says so, and all lines behind it that prove themselves. The damaged file is kept.
final class Repair {
  private static final Logger log = LoggerFactory.getLogger(Repair.class);
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  private final Path file;
  private final Clock clock;

  Repair(Path file, Clock clock) {
    this.file = file;
    this.clock = clock;
  }

  /// What was found, as a sentence.
  String sentence(Mark from, String reason) {
    return "Line %d of the journal of decisions is damaged: %s".formatted(from.lines() + 1, reason);
  }

  /// Replaces the file, whole or not at all.
  ///
  /// @param from where the damage begins
  /// @return where the damaged file was put
  Path run(Mark from, String reason) throws IOException {
    Instant now = clock.instant();
    Path aside = aside(file, "damaged", now);
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.copy(file, aside, StandardCopyOption.REPLACE_EXISTING);
    Files.deleteIfExists(fresh);
    try (OutputStream out = new BufferedOutputStream(OwnFiles.write(fresh))) {
      copy(from.offset(), out);
      Writing writing = new Writing(out, from);
      if (from.lines() == 0) {
        writing.put(new Entry.Begun(now, UUID.randomUUID().toString()));
      }
      writing.put(new Entry.Repaired(now, aside.getFileName().toString(), sentence(from, reason)));
      JournalReader.salvage(file, from.offset(), writing::keep);
      log.warn("ACT-2 {}; {} lines behind it were saved", sentence(from, reason), writing.kept);
    }
    force(fresh);
    force(aside);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    FileDevice.forceName(file);
    return aside;
  }

  /// A name with the date that nothing has, for a journal that is kept.
  ///
  /// @param why it is, in a word
  static Path aside(Path file, String why, Instant now) {
    String name = "%s.%s-%s".formatted(file.getFileName(), why, STAMP.format(now));
    Path aside = file.resolveSibling(name);
    for (int again = 2; Files.exists(aside); again++) {
      aside = file.resolveSibling(name + "-" + again);
    }
    return aside;
  }

  private void copy(long bytes, OutputStream out) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      long left = bytes;
      byte[] buffer = new byte[1 << 16];
      while (left > 0) {
        int read = in.readNBytes(buffer, 0, (int) Math.min(left, buffer.length));
        if (read == 0) {
          throw new IOException("the file became shorter meanwhile");
        }
        out.write(buffer, 0, read);
        left -= read;
      }
    }
  }

  private static void force(Path path) throws IOException {
    try (Device device = FileDevice.open(path)) {
      device.force();
    }
  }

  /// Chains lines anew.
  private static final class Writing {
    private final OutputStream out;
    private Mark mark;
    private int kept;

    Writing(OutputStream out, Mark mark) {
      this.out = out;
      this.mark = mark;
    }

    void put(Entry entry) throws IOException {
      LineCodec.Encoded line = LineCodec.encode(entry, mark);
      out.write(line.bytes());
      mark = line.behind();
    }

    void keep(Entry entry) {
      if (entry instanceof Entry.Begun) {
        return;
      }
      try {
        put(entry);
        kept++;
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }
}
