package app.comptoir.store.db;

import static app.comptoir.store.db.BlockSums.BLOCK;

import app.comptoir.common.FileLocks;
import app.comptoir.common.OwnFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.h2.store.fs.FileBaseDefault;
import org.jspecify.annotations.Nullable;

/// A file whose every block is checked when it is read; each change is noted in its [BlockSums]
/// before it is made. Reads by any thread, writes by one at a time.
final class GuardedFile extends FileBaseDefault {
  private static final int COPIED_AT_ONCE = 256;

  private final FileChannel file;
  private final BlockSums sums;
  private final boolean writable;
  private final Consumer<IOException> onFailure;
  private boolean failed;

  /// @param onFailure told of a write that failed
  GuardedFile(FileChannel file, BlockSums sums, boolean writable, Consumer<IOException> onFailure) {
    this.file = file;
    this.sums = sums;
    this.writable = writable;
    this.onFailure = onFailure;
  }

  @Override
  public long size() throws IOException {
    return file.size();
  }

  /// Several at a time: nobody reads what is just being written.
  @Override
  @SuppressWarnings("UnsynchronizedOverridesSynchronized")
  public int read(ByteBuffer into, long position) throws IOException {
    long end = Math.min(file.size(), position + into.remaining());
    if (position >= end) {
      return into.hasRemaining() ? -1 : 0;
    }
    int first = block(position);
    ByteBuffer blocks = ByteBuffer.allocate((block(end - 1) - first + 1) * BLOCK);
    BlockSums.readAt(file, blocks, (long) first * BLOCK);
    sums.check(blocks.clear(), first);
    int count = (int) (end - position);
    into.put(blocks.slice((int) (position - (long) first * BLOCK), count));
    return count;
  }

  private static int block(long position) {
    return Math.toIntExact(position / BLOCK);
  }

  @Override
  public synchronized int write(ByteBuffer from, long position) throws IOException {
    int count = from.remaining();
    if (count == 0) {
      return 0;
    }
    long length = file.size();
    int first = block(position);
    int last = block(position + count - 1);
    long begin = (long) first * BLOCK;
    ByteBuffer blocks = ByteBuffer.allocate((last - first + 1) * BLOCK);
    if (position != begin || (position + count) % BLOCK != 0) {
      BlockSums.readAt(file, blocks, begin);
      blocks.clear();
    }
    blocks.put((int) (position - begin), from, from.position(), count);
    long newLength = Math.max(length, position + count);
    beginWriting();
    try {
      sums.announce(blocks, first, length, newLength);
      BlockSums.writeAt(file, from, position);
      sums.written(blocks, first, newLength);
    } catch (IOException e) {
      onFailure.accept(e);
      throw e;
    }
    failed = false;
    return count;
  }

  @Override
  protected synchronized void implTruncate(long size) throws IOException {
    long length = file.size();
    if (size >= length) {
      return;
    }
    beginWriting();
    sums.announceLength(size, length);
    file.truncate(size);
    sums.truncated(size);
    failed = false;
  }

  /// After a write that failed nothing is written any more: what was announced must stay the last
  /// word until the file is opened again.
  private void beginWriting() throws IOException {
    if (failed) {
      throw new IOException("A write failed before; the file has to be opened again");
    }
    failed = true;
  }

  /// Copies all of it, each block compared with its checksum; writes wait, reads do not.
  synchronized void copyTo(Path to, LongConsumer progress) throws IOException {
    long length = file.size();
    ByteBuffer data = ByteBuffer.allocate(COPIED_AT_ONCE * BLOCK);
    try (FileChannel copy =
        OwnFiles.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      for (long at = 0; at < length; at += data.capacity()) {
        int count = (int) Math.min(data.capacity(), length - at);
        int blocks = BlockSums.blocks(count);
        data.clear().limit(blocks * BLOCK);
        BlockSums.readAt(file, data, at);
        while (data.hasRemaining()) {
          data.put((byte) 0);
        }
        sums.check(data.clear().limit(blocks * BLOCK), block(at));
        BlockSums.writeAt(copy, data.clear().limit(count), at);
        progress.accept(at + count);
      }
      copy.force(true);
    }
  }

  /// The same, not encrypted, of a file that is.
  synchronized void decryptTo(DatabaseKey key, Path to, LongConsumer progress) throws IOException {
    EncryptedFile.decrypt(this, key, to, progress);
  }

  @Override
  public void force(boolean metaData) throws IOException {
    file.force(metaData);
  }

  @Override
  public synchronized @Nullable FileLock tryLock(long position, long size, boolean shared)
      throws IOException {
    // That there is one Comptoir at a time is seen to by the lock of the folder.
    return shared ? file.tryLock(position, size, true) : FileLocks.take(file, position, size);
  }

  @Override
  protected synchronized void implCloseChannel() throws IOException {
    try (FileChannel _ = file;
        BlockSums _ = sums) {
      if (writable) {
        sums.force();
      }
    }
  }

  @Override
  public @Nullable String toString() {
    return file.toString();
  }
}
