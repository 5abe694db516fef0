package app.comptoir.acts;

import app.comptoir.common.DurableFile;
import app.comptoir.common.PlainFile;
import java.io.IOException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The append-only file of acts: each line is on the disk before [#append] returns. Begun with the
/// first act; written by one process and, guarded by [ActBook], one thread at a time.
final class Journal implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Journal.class);

  private final Path file;
  private final Clock clock;
  private final Device.Opener opener;
  private @Nullable Device device;
  private Mark mark = Mark.START;
  private boolean dirty;
  private boolean closed;

  Journal(Path file, Clock clock, Device.Opener opener) {
    this.file = file;
    this.clock = clock;
    this.opener = opener;
  }

  /// Takes the file where there is one.
  ///
  /// @return whether there is one
  boolean acquire() throws IOException {
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    PlainFile.require(file, JournalReader.MOST_BYTES, LinkOption.NOFOLLOW_LINKS);
    device = locked();
    return true;
  }

  private Device locked() throws IOException {
    Device opened = opener.open(file);
    try {
      if (opened.locked()) {
        return opened;
      }
    } catch (OverlappingFileLockException _) {
      log.debug("This very process has the journal open");
    } catch (IOException | RuntimeException e) {
      opened.close();
      throw e;
    }
    opened.close();
    throw new JournalException(
        "ACT-3",
        "The journal of decisions is open in another Comptoir; close that one first.",
        null);
  }

  /// Lets go of the file, which is about to be replaced.
  void release() throws IOException {
    if (device != null) {
      device.close();
      device = null;
    }
  }

  /// Gives the file another name and begins a new one with the next line.
  void leaveAs(Path aside) throws IOException {
    release();
    DurableFile.move(file, aside);
    mark = Mark.START;
    dirty = false;
  }

  /// Goes on behind a good line, cutting off what follows it.
  void continueAt(Mark behind, boolean cut) throws IOException {
    mark = behind;
    if (cut && device != null) {
      device.truncate(behind.offset());
      device.force();
    }
  }

  /// Ends the last line, of which nothing but the line feed is missing.
  void endLine(Mark behind) throws IOException {
    if (device != null) {
      device.write(behind.offset() - 1, new byte[] {'\n'});
      device.force();
    }
    mark = behind;
  }

  Mark mark() {
    return mark;
  }

  /// Writes a line and returns when it is on the disk.
  ///
  /// @throws JournalException `ACT-1`: nothing of it is there then
  void append(Entry entry) {
    if (closed) {
      throw new JournalException("ACT-1", "The journal of decisions is closed already.", null);
    }
    try {
      Device open = device;
      if (open == null) {
        open = locked();
        device = open;
        dirty = true;
      }
      clean(open);
      if (mark.lines() == 0) {
        put(open, new Entry.Begun(clock.instant(), UUID.randomUUID().toString()));
        FileDevice.forceName(file);
      }
      put(open, entry);
    } catch (IOException e) {
      log.error("ACT-1 {} cannot be written: {}", file, e.getMessage());
      throw new JournalException(
          "ACT-1",
          "The decision could not be noted down (%s), so it was not taken."
              .formatted(e.getMessage()),
          e);
    }
  }

  private void put(Device open, Entry entry) throws IOException {
    LineCodec.Encoded line = LineCodec.encode(entry, mark);
    dirty = true;
    try {
      open.write(mark.offset(), line.bytes());
      open.force();
    } catch (IOException e) {
      try {
        clean(open);
      } catch (IOException again) {
        e.addSuppressed(again);
      }
      throw e;
    }
    mark = line.behind();
    dirty = false;
  }

  /// Cuts off what a failed write may have left.
  private void clean(Device open) throws IOException {
    if (dirty) {
      open.truncate(mark.offset());
      open.force();
      dirty = false;
    }
  }

  @Override
  public void close() {
    closed = true;
    try {
      release();
    } catch (IOException e) {
      log.warn("ACT-1 the journal did not close in order: {}", e.getMessage());
    }
  }
}
