package app.comptoir.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/// Files named `full:…` on a disk that has room for so many more writes; the one that does not fit
/// is cut in its middle. Public because H2 makes these by reflection.
public final class FullDisk extends FilePathWrapper {
  private static final AtomicLong ROOM = new AtomicLong(Long.MAX_VALUE);
  private static final AtomicLong WRITES = new AtomicLong();
  private static volatile String of = "";

  static void register() {
    FilePath.register(new FullDisk());
    makeRoom();
  }

  /// After so many more writes the disk is full.
  static void fullAfter(long writes) {
    fullAfter(writes, "");
  }

  /// The same for files with this in their name only.
  static void fullAfter(long writes, String part) {
    of = part;
    WRITES.set(0);
    ROOM.set(writes);
  }

  static void makeRoom() {
    ROOM.set(Long.MAX_VALUE);
  }

  /// Writes since the last [#fullAfter].
  static long writes() {
    return WRITES.get();
  }

  @Override
  public String getScheme() {
    return "full";
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    return new File(getBase().toString(), getBase().open(mode));
  }

  private static final class File extends FileBaseDefault {
    private final String name;
    private final FileChannel file;

    File(String name, FileChannel file) {
      this.name = name;
      this.file = file;
    }

    @Override
    public long size() throws IOException {
      return file.size();
    }

    @Override
    public synchronized int read(ByteBuffer into, long position) throws IOException {
      return file.read(into, position);
    }

    @Override
    public synchronized int write(ByteBuffer from, long position) throws IOException {
      if (!name.contains(of)) {
        return file.write(from, position);
      }
      WRITES.incrementAndGet();
      if (ROOM.getAndUpdate(left -> left == Long.MAX_VALUE ? left : Math.max(0, left - 1)) == 0) {
        int half = from.remaining() / 2;
        file.write(from.slice(from.position(), half), position);
        throw new IOException("No space left on device");
      }
      return file.write(from, position);
    }

    @Override
    protected synchronized void implTruncate(long size) throws IOException {
      file.truncate(size);
    }

    @Override
    public void force(boolean metaData) throws IOException {
      file.force(metaData);
    }

    @Override
    public synchronized FileLock tryLock(long position, long size, boolean shared)
        throws IOException {
      return file.tryLock(position, size, shared);
    }

    @Override
    protected synchronized void implCloseChannel() throws IOException {
      file.close();
    }
  }
}
