package app.comptoir.acts;

import java.io.IOException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;

/// A real file on a disk that has only so much room left, or that fails to force.
public final class FailingDevice implements Device {
  private final Device device;
  private final AtomicLong room;
  private final boolean[] forceFails;

  private FailingDevice(Device device, AtomicLong room, boolean[] forceFails) {
    this.device = device;
    this.room = room;
    this.forceFails = forceFails;
  }

  /// @param room bytes that can still be written; given back by cutting off
  public static Device.Opener withRoom(AtomicLong room) {
    return file -> new FailingDevice(FileDevice.open(file), room, new boolean[1]);
  }

  static Device.Opener failingForce(boolean[] fails) {
    return file -> new FailingDevice(FileDevice.open(file), new AtomicLong(1 << 30), fails);
  }

  /// The real thing.
  public static Device real(Path file) throws IOException {
    return FileDevice.open(file);
  }

  private long end;

  @Override
  public boolean locked() throws IOException, OverlappingFileLockException {
    return device.locked();
  }

  @Override
  public void write(long at, byte[] bytes) throws IOException {
    int fits = Math.clamp(room.get(), 0, bytes.length);
    device.write(at, Arrays.copyOf(bytes, fits));
    room.addAndGet(-fits);
    end = at + fits;
    if (fits < bytes.length) {
      throw new IOException("No space left on device");
    }
  }

  @Override
  public void force() throws IOException {
    if (forceFails[0]) {
      throw new IOException("Input/output error");
    }
    device.force();
  }

  @Override
  public void truncate(long length) throws IOException {
    device.truncate(length);
    room.addAndGet(Math.max(0, end - length));
    end = Math.min(end, length);
  }

  @Override
  public void close() throws IOException {
    device.close();
  }
}
