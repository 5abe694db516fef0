package app.comptoir.platform.orderfile.spill;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// A temporary file of many parts, each a stream of bytes; they are written side by side and then
/// read one at a time. In memory are [#CHUNK] bytes of each.
///
/// Nobody else may read it. It has no name any more once it is open (on Windows the system deletes
/// it when it is closed): it is gone with the program, however that ends. One thread.
public final class SpillFile implements Closeable {
  private static final int CHUNK = 1 << 14;

  private final FileChannel channel;
  private final List<Part> parts = new ArrayList<>();
  private int chunks;

  /// @throws SpillException where it cannot be made
  public SpillFile(Path folder) throws IOException {
    try {
      this.channel = open(folder);
    } catch (IOException e) {
      throw new SpillException(e);
    }
  }

  private static FileChannel open(Path folder) throws IOException {
    FileAttribute<?>[] own =
        folder.getFileSystem().supportedFileAttributeViews().contains("posix")
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    while (true) {
      try {
        return FileChannel.open(
            folder.resolve("reading-" + UUID.randomUUID() + ".tmp"),
            Set.of(
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE),
            own);
      } catch (FileAlreadyExistsException _) {
        // Another name.
      }
    }
  }

  /// How many parts there are.
  public int parts() {
    return parts.size();
  }

  /// Where a part is written; parts are begun in their order.
  public OutputStream write(int part) {
    if (part == parts.size()) {
      parts.add(new Part());
    }
    return parts.get(part);
  }

  /// To be called behind the last byte, before the first is read.
  public void written() throws IOException {
    for (Part part : parts) {
      part.flush();
      part.buffer = new byte[0];
    }
  }

  /// Reads a part from its beginning.
  public InputStream read(int part) {
    return new Reading(parts.get(part));
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private final class Part extends OutputStream {
    private final IntArrayList places = new IntArrayList();
    private byte[] buffer = new byte[CHUNK];
    private int size;
    private long length;

    @Override
    public void write(int b) throws IOException {
      if (size == CHUNK) {
        flush();
      }
      buffer[size++] = (byte) b;
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      int at = from;
      while (at < from + count) {
        if (size == CHUNK) {
          flush();
        }
        int some = Math.min(CHUNK - size, from + count - at);
        System.arraycopy(bytes, at, buffer, size, some);
        size += some;
        at += some;
      }
    }

    /// Only full chunks are followed by others.
    @Override
    public void flush() throws IOException {
      if (size == 0) {
        return;
      }
      ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, size);
      long place = (long) chunks * CHUNK;
      try {
        while (bytes.hasRemaining()) {
          place += channel.write(bytes, place);
        }
      } catch (ClosedChannelException e) {
        throw e;
      } catch (IOException e) {
        throw new SpillException(e);
      }
      places.add(chunks++);
      length += size;
      size = 0;
    }
  }

  private final class Reading extends InputStream {
    private final Part part;
    private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK).limit(0);
    private int next;

    Reading(Part part) {
      this.part = part;
    }

    @Override
    public int read() throws IOException {
      return filled() ? bytes.get() & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      if (!filled()) {
        return -1;
      }
      int some = Math.min(length, bytes.remaining());
      bytes.get(into, from, some);
      return some;
    }

    private boolean filled() throws IOException {
      if (bytes.hasRemaining()) {
        return true;
      }
      if (next == part.places.size()) {
        return false;
      }
      long left = part.length - (long) next * CHUNK;
      bytes.clear().limit((int) Math.min(CHUNK, left));
      long place = (long) part.places.getInt(next++) * CHUNK;
      while (bytes.hasRemaining()) {
        int count = channel.read(bytes, place);
        if (count < 0) {
          throw new IOException("the temporary file is cut");
        }
        place += count;
      }
      bytes.flip();
      return true;
    }
  }
}
