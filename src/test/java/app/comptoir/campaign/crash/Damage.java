package app.comptoir.campaign.crash;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Random;

/// Ways in which a file comes to be damaged.
enum Damage {
  ONE_BIT,
  PAGE_OF_ZEROS,
  TRUNCATED,
  PAGE_OF_NOISE,
  PAGES_SWAPPED,
  CHECKSUMS_ONE_BIT;

  private static final int PAGE = 4096;

  /// Damages a workspace's database, or what belongs to it.
  ///
  /// @return what was done, for the message
  String inflict(Path workspace, Random random) throws IOException {
    Path target = this == CHECKSUMS_ONE_BIT ? Folders.sums(workspace) : Folders.database(workspace);
    try (RandomAccessFile file = new RandomAccessFile(target.toFile(), "rw")) {
      long length = file.length();
      long page = PAGE * random.nextLong(Math.max(1, length / PAGE));
      switch (this) {
        case ONE_BIT, CHECKSUMS_ONE_BIT -> {
          long at = random.nextLong(length);
          file.seek(at);
          int old = file.read();
          file.seek(at);
          file.write(old ^ 1 << random.nextInt(8));
          return this + " at " + at;
        }
        case PAGE_OF_ZEROS -> write(file, page, new byte[PAGE]);
        case TRUNCATED -> {
          long rest = random.nextLong(length);
          file.setLength(rest);
          return this + " to " + rest;
        }
        case PAGE_OF_NOISE -> {
          byte[] noise = new byte[PAGE];
          random.nextBytes(noise);
          write(file, page, noise);
        }
        case PAGES_SWAPPED -> {
          long other = PAGE * random.nextLong(length / PAGE);
          byte[] one = read(file, page);
          byte[] two = read(file, other);
          write(file, page, two);
          write(file, other, one);
        }
      }
      return this + " at " + page;
    }
  }

  private static byte[] read(RandomAccessFile file, long at) throws IOException {
    byte[] page = new byte[PAGE];
    file.seek(at);
    file.readFully(page);
    return page;
  }

  private static void write(RandomAccessFile file, long at, byte[] bytes) throws IOException {
    file.seek(at);
    file.write(bytes);
  }
}
