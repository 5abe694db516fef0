package app.comptoir.store.db;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// A checksum of every 4 KB of a file, kept in a second file beside it.
///
/// Layout: magic and version (8 bytes), the least and the greatest length the file may have (8 +
/// 8), first and number of the blocks being written (4 + 4); from [#SLOTS] on a checksum a block
/// (4). A change is announced here first, then made, then its end is noted: wherever the program is
/// killed, each block outside of the announced ones is what its checksum says, or the file is
/// damaged. The announced ones are part of something that was never acknowledged; the database
/// itself sees whether it is whole. A checksum is the CRC32C relative to that of a block of zeros,
/// so that what was never written counts as zeros.
///
/// The file behind may be written by one thread at a time; checksums are read by any.
final class BlockSums implements AutoCloseable {
  static final int BLOCK = 4096;
  private static final long MAGIC = 0x434d_5355_4d53_0001L;
  private static final long SLOTS = 64;
  private static final int SLOT = 4;
  private static final int HEAD = 32;
  private static final int AT_ONCE = 256;
  private static final int OF_ZEROS = crc(ByteBuffer.allocate(BLOCK));

  private final FileChannel file;
  private volatile int[] sums = new int[0];
  private boolean afresh;

  private BlockSums(FileChannel file) {
    this.file = file;
  }

  /// How the last change of the file was left.
  ///
  /// @param first of the blocks that were being written, `count` of them
  private record Head(long least, long most, int first, int count) {
    static @Nullable Head read(FileChannel file) throws IOException {
      ByteBuffer head = ByteBuffer.allocate(HEAD);
      readAt(file, head, 0);
      head.flip();
      return head.remaining() == HEAD && head.getLong() == MAGIC
          ? new Head(head.getLong(), head.getLong(), head.getInt(), head.getInt())
          : null;
    }

    ByteBuffer bytes() {
      return ByteBuffer.allocate(HEAD)
          .putLong(MAGIC)
          .putLong(least)
          .putLong(most)
          .putInt(first)
          .putInt(count)
          .flip();
    }

    boolean covers(int block) {
      return block >= first && block < first + count;
    }
  }

  /// Compares a whole file with its checksums; where it has none, takes it as it is.
  ///
  /// @param file the checksums
  /// @param guarded the file they are of
  /// @throws DamagedFileException where it is not what was written
  static BlockSums open(FileChannel file, FileChannel guarded) throws IOException {
    BlockSums sums = new BlockSums(file);
    Head head = Head.read(file);
    long length = guarded.size();
    if (head != null && (length < head.least || length > head.most)) {
      throw new DamagedFileException(
          "%d bytes long instead of %d to %d".formatted(length, head.least, head.most));
    }
    sums.afresh = head == null;
    sums.readThrough(guarded, length, head);
    return sums;
  }

  private void readThrough(FileChannel guarded, long length, @Nullable Head head)
      throws IOException {
    int blocks = blocks(length);
    int[] found = new int[blocks];
    ByteBuffer data = ByteBuffer.allocateDirect(AT_ONCE * BLOCK);
    ByteBuffer slots = ByteBuffer.allocate(AT_ONCE * SLOT);
    for (int first = 0; first < blocks; first += AT_ONCE) {
      int count = Math.min(AT_ONCE, blocks - first);
      readAt(guarded, data.clear().limit(count * BLOCK), (long) first * BLOCK);
      zeroRest(data);
      if (head != null) {
        readAt(file, slots.clear().limit(count * SLOT), SLOTS + (long) first * SLOT);
        zeroRest(slots);
      }
      for (int i = 0; i < count; i++) {
        int block = first + i;
        found[block] = sum(data.slice(i * BLOCK, BLOCK));
        if (head != null && found[block] != slots.getInt(i * SLOT) && !head.covers(block)) {
          throw new DamagedFileException("block %d is not what was written".formatted(block));
        }
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
    int count = data.limit() / BLOCK;
    writeHead(new Head(length, newLength, firstBlock, count));
    int end = blocks(length);
    if (firstBlock > end) {
      writeAt(file, ByteBuffer.allocate((firstBlock - end) * SLOT), SLOTS + (long) end * SLOT);
    }
    ByteBuffer slots = ByteBuffer.allocate(count * SLOT);
    for (int i = 0; i < count; i++) {
      slots.putInt(sum(data.slice(i * BLOCK, BLOCK)));
    }
    writeAt(file, slots.flip(), SLOTS + (long) firstBlock * SLOT);
  }

  /// The announced blocks are written; the file is `length` long now.
  void written(ByteBuffer data, int firstBlock, long length) throws IOException {
    int count = data.limit() / BLOCK;
    int[] known = sums;
    if (firstBlock + count > known.length) {
      known = Arrays.copyOf(known, Math.max(firstBlock + count, known.length * 3 / 2));
    }
    for (int i = 0; i < count; i++) {
      known[firstBlock + i] = sum(data.slice(i * BLOCK, BLOCK));
    }
    sums = known;
    settle(length);
  }

  /// The file is about to be made shorter.
  void announceLength(long least, long most) throws IOException {
    writeHead(new Head(least, most, 0, 0));
  }

  /// What lies behind a file that was made shorter counts as zeros again.
  void truncated(long length) throws IOException {
    int blocks = blocks(length);
    int[] known = sums;
    if (blocks < known.length) {
      Arrays.fill(known, blocks, known.length, 0);
    }
    sums = known;
    settle(length);
  }

  /// Nothing is being written, and the file is exactly so long.
  void settle(long length) throws IOException {
    writeHead(new Head(length, length, 0, 0));
  }

  private void writeHead(Head head) throws IOException {
    if (afresh) {
      int[] known = sums;
      ByteBuffer slots = ByteBuffer.allocate(known.length * SLOT);
      slots.asIntBuffer().put(known);
      file.truncate(0);
      writeAt(file, slots, SLOTS);
      afresh = false;
    }
    writeAt(file, head.bytes(), 0);
  }

  void force() throws IOException {
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
