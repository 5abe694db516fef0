package app.comptoir.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.zip.CRC32C;

/// A checksum of every 4 KB of a file, kept in a second file beside it.
///
/// Layout: magic and version (8 bytes), the least and the greatest length the file may have (8 +
/// 8); from [#SLOTS] on, for each block the checksum before and after its last change (4 + 4). A
/// change is noted here first and made then: whenever the program is killed, each block is one of
/// the two, or the file is damaged. A checksum is the CRC32C relative to that of a block of zeros,
/// so that what was never written counts as zeros.
///
/// The file behind may be written by one thread at a time; checksums are read by any.
final class BlockSums implements AutoCloseable {
  static final int BLOCK = 4096;
  private static final long MAGIC = 0x434d_5355_4d53_0001L;
  private static final long SLOTS = 64;
  private static final int AT_ONCE = 256;
  private static final int OF_ZEROS = crc(ByteBuffer.allocate(BLOCK));

  private final FileChannel file;
  private volatile int[] sums = new int[0];
  private boolean afresh;

  private BlockSums(FileChannel file) {
    this.file = file;
  }

  /// Compares a whole file with its checksums; where it has none, takes it as it is.
  ///
  /// @param file the checksums
  /// @param guarded the file they are of
  /// @throws DamagedFileException where it is not what was written
  static BlockSums open(FileChannel file, FileChannel guarded) throws IOException {
    BlockSums sums = new BlockSums(file);
    ByteBuffer head = ByteBuffer.allocate(24);
    readAt(file, head, 0);
    head.flip();
    boolean known = head.remaining() == 24 && head.getLong() == MAGIC;
    long length = guarded.size();
    boolean changing = false;
    if (known) {
      long least = head.getLong();
      long most = head.getLong();
      changing = least < most;
      if (length < least || length > most) {
        throw new DamagedFileException(
            "%d bytes long instead of %d to %d".formatted(length, least, most));
      }
    }
    sums.afresh = !known;
    sums.readThrough(guarded, length, known, changing);
    return sums;
  }

  private void readThrough(FileChannel guarded, long length, boolean known, boolean changing)
      throws IOException {
    int blocks = blocks(length);
    int[] found = new int[blocks];
    ByteBuffer data = ByteBuffer.allocateDirect(AT_ONCE * BLOCK);
    ByteBuffer slots = ByteBuffer.allocate(AT_ONCE * 8);
    for (int first = 0; first < blocks; first += AT_ONCE) {
      int count = Math.min(AT_ONCE, blocks - first);
      readAt(guarded, data.clear().limit(count * BLOCK), (long) first * BLOCK);
      slots.clear().limit(count * 8);
      if (known) {
        readAt(file, slots, SLOTS + first * 8L);
      }
      zeroRest(data);
      zeroRest(slots);
      for (int i = 0; i < count; i++) {
        int sum = sum(data.slice(i * BLOCK, BLOCK));
        boolean fits = sum == slots.getInt(i * 8) || sum == slots.getInt(i * 8 + 4);
        // Half a block at the end is a write that was killed: no chunk of the database ends there.
        boolean cut = changing && (long) (first + i + 1) * BLOCK > length;
        if (known && !fits && !cut) {
          throw new DamagedFileException("block %d is not what was written".formatted(first + i));
        }
        found[first + i] = sum;
      }
    }
    sums = found;
  }

  private static void zeroRest(ByteBuffer buffer) {
    while (buffer.hasRemaining()) {
      buffer.put((byte) 0);
    }
  }

  static int blocks(long length) {
    return Math.toIntExact((length + BLOCK - 1) / BLOCK);
  }

  /// The checksum of one block.
  static int sum(ByteBuffer block) {
    return crc(block) ^ OF_ZEROS;
  }

  private static int crc(ByteBuffer block) {
    CRC32C crc = new CRC32C();
    crc.update(block);
    return (int) crc.getValue();
  }

  /// Whether these blocks, whole ones, are what was last written there.
  void check(ByteBuffer data, int firstBlock) throws DamagedFileException {
    int[] known = sums;
    for (int i = 0; i < data.limit() / BLOCK; i++) {
      int expected = firstBlock + i < known.length ? known[firstBlock + i] : 0;
      if (sum(data.slice(i * BLOCK, BLOCK)) != expected) {
        throw new DamagedFileException(
            "block %d is not what was written".formatted(firstBlock + i));
      }
    }
  }

  /// Notes what is about to be written: whole blocks, to a file that is `length` long.
  void announce(ByteBuffer data, int firstBlock, long length, long newLength) throws IOException {
    writeHead(Math.min(length, newLength), Math.max(length, newLength));
    int end = blocks(length);
    if (firstBlock > end) {
      writeAt(file, ByteBuffer.allocate((firstBlock - end) * 8), SLOTS + end * 8L);
    }
    int count = data.limit() / BLOCK;
    ByteBuffer slots = ByteBuffer.allocate(count * 8);
    int[] known = sums;
    for (int i = 0; i < count; i++) {
      slots.putInt(firstBlock + i < known.length ? known[firstBlock + i] : 0);
      slots.putInt(sum(data.slice(i * BLOCK, BLOCK)));
    }
    writeAt(file, slots.flip(), SLOTS + firstBlock * 8L);
  }

  /// The announced blocks are written.
  void written(ByteBuffer data, int firstBlock) {
    int count = data.limit() / BLOCK;
    int[] known = sums;
    if (firstBlock + count > known.length) {
      known = Arrays.copyOf(known, Math.max(firstBlock + count, known.length * 3 / 2));
    }
    for (int i = 0; i < count; i++) {
      known[firstBlock + i] = sum(data.slice(i * BLOCK, BLOCK));
    }
    sums = known;
  }

  /// The file may be between so many bytes long from now on.
  void lengthBetween(long least, long most) throws IOException {
    writeHead(least, most);
  }

  /// What lies behind a file that was made shorter counts as zeros again.
  void truncated(long length) {
    int blocks = blocks(length);
    int[] known = sums;
    if (blocks < known.length) {
      Arrays.fill(known, blocks, known.length, 0);
    }
    sums = known;
  }

  private void writeHead(long least, long most) throws IOException {
    if (afresh) {
      writeAll();
      afresh = false;
    }
    writeAt(file, ByteBuffer.allocate(24).putLong(MAGIC).putLong(least).putLong(most).flip(), 0);
  }

  private void writeAll() throws IOException {
    int[] known = sums;
    ByteBuffer slots = ByteBuffer.allocate(known.length * 8);
    for (int sum : known) {
      slots.putInt(sum).putInt(sum);
    }
    file.truncate(0);
    writeAt(file, slots.flip(), SLOTS);
  }

  void force() throws IOException {
    file.force(false);
  }

  /// The file is closed in order and is exactly so long.
  void settle(long length) throws IOException {
    writeHead(length, length);
    file.force(false);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  /// Reads until the buffer is full or the file ends.
  static void readAt(FileChannel file, ByteBuffer buffer, long position) throws IOException {
    long at = position;
    while (buffer.hasRemaining()) {
      int read = file.read(buffer, at);
      if (read < 0) {
        return;
      }
      at += read;
    }
  }

  static void writeAt(FileChannel file, ByteBuffer buffer, long position) throws IOException {
    long at = position;
    while (buffer.hasRemaining()) {
      at += file.write(buffer, at);
    }
  }
}
