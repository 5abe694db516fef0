package app.comptoir.settings;

import app.comptoir.common.DurableFile;
import app.comptoir.common.OwnFiles;
import app.comptoir.common.PlainFile;
import app.comptoir.domain.settings.Settings;
import app.comptoir.service.workspaces.LiveUpdates;
import app.comptoir.service.workspaces.SettingsBook;
import app.comptoir.settings.SettingsReader.Fault;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The settings in `settings.json`. Several windows may have it open: each change is made to what
/// the file says by then, so that none undoes the other's; what one changes the other sees at its
/// next start. Thread-safe.
public final class SettingsKeeper implements SettingsBook, AutoCloseable {
  public static final String NAME = "settings.json";
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final long BETWEEN_TRIES_MS = 10;
  private static final Logger log = LoggerFactory.getLogger(SettingsKeeper.class);
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  private final Path folder;
  private final Path file;
  private final Clock clock;
  private final Executor background;
  private final List<Consumer<Settings>> listeners = new CopyOnWriteArrayList<>();
  private final List<UnaryOperator<Settings>> unwritten = new ArrayList<>();
  private final Object writing = new Object();
  private SettingsDocument onDisk = SettingsDocument.usual();
  private byte[] bytesOnDisk = {};
  private volatile Settings now = Settings.USUAL;
  private volatile Keeping keeping;

  private SettingsKeeper(Path folder, Clock clock, Executor background) {
    this.folder = folder;
    this.file = folder.resolve(NAME);
    this.clock = clock;
    this.background = background;
    this.keeping = Keeping.well(file.toString());
  }

  /// Reads the settings of a folder; the usual ones where there are none.
  ///
  /// @param background where the file is written
  public static SettingsKeeper open(Path folder, Clock clock, Executor background) {
    SettingsKeeper keeper = new SettingsKeeper(folder, clock, background);
    keeper.begin();
    return keeper;
  }

  private void begin() {
    synchronized (writing) {
      OwnFiles.tighten(folder);
      try {
        byte[] found = readOrMove();
        if (found != null) {
          take(found);
        }
      } catch (IOException e) {
        cannot("read", e);
      }
    }
  }

  /// As below. What is no settings file at all, be it a folder or a pipe, is kept aside as it is.
  private byte @Nullable [] readOrMove() throws IOException {
    try {
      return read();
    } catch (PlainFile.UnfitException e) {
      Path aside = aside();
      DurableFile.move(file, aside);
      faulty(List.of(new Fault(NAME, String.valueOf(e.getReason()))), aside);
      return null;
    }
  }

  /// Null where there is none.
  private byte @Nullable [] read() throws IOException {
    try {
      return PlainFile.read(file, SettingsDocument.MOST_BYTES);
    } catch (NoSuchFileException _) {
      return null;
    }
  }

  /// What the file says now holds; a faulty one is kept aside, and written anew without the faults.
  private void take(byte[] found) throws IOException {
    SettingsDocument document = SettingsDocument.read(found);
    now = document.settings();
    onDisk = document;
    bytesOnDisk = found;
    if (document.newer()) {
      newer();
    } else if (!document.faults().isEmpty()) {
      setAside(found, document.faults());
      write(onDisk.with(now));
    }
  }

  private void setAside(byte[] found, List<Fault> faults) throws IOException {
    Path aside = aside();
    DurableFile.write(aside, found);
    faulty(faults, aside);
  }

  private Path aside() {
    return file.resolveSibling("settings.faulty-%s.json".formatted(STAMP.format(clock.instant())));
  }

  private void faulty(List<Fault> faults, Path aside) {
    String name = String.valueOf(aside.getFileName());
    log.warn("SET-1 {} It was kept as {}.", faults, name);
    keeping =
        new Keeping(
            file.toString(),
            "SET-1",
            new FaultyFile(faults.getFirst().where(), faults.size(), name));
  }

  private void newer() {
    log.warn("SET-3 {} was written by a newer Comptoir; nothing is changed in it.", NAME);
    keeping = new Keeping(file.toString(), "SET-3", null);
  }

  private void cannot(String what, IOException e) {
    log.warn("SET-2 {} cannot be {}: {}", file, what, e.getMessage());
    keeping = new Keeping(file.toString(), "SET-2", null);
  }

  private void write(SettingsDocument document) throws IOException {
    byte[] bytes = document.bytes();
    DurableFile.write(file, bytes);
    onDisk = document;
    bytesOnDisk = bytes;
  }

  @Override
  public Settings now() {
    return now;
  }

  @Override
  public Keeping keeping() {
    return keeping;
  }

  @Override
  public LiveUpdates.Subscription onChange(Consumer<Settings> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  @Override
  public void change(UnaryOperator<Settings> edit) {
    Settings next;
    synchronized (unwritten) {
      next = edit.apply(now);
      if (next.equals(now)) {
        return;
      }
      now = next;
      unwritten.add(edit);
    }
    listeners.forEach(listener -> listener.accept(next));
    try {
      background.execute(this::flush);
    } catch (RejectedExecutionException _) {
      log.debug("Closing; it is written then");
    }
  }

  /// Writes what was changed and is not in the file yet; what cannot be written is tried again with
  /// the next change.
  private void flush() {
    synchronized (writing) {
      List<UnaryOperator<Settings>> edits;
      synchronized (unwritten) {
        edits = List.copyOf(unwritten);
      }
      if (edits.isEmpty() || onDisk.newer()) {
        return;
      }
      try {
        OwnFiles.folder(folder);
        try (FileChannel channel =
                OwnFiles.open(
                    file.resolveSibling("settings.lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            FileLock _ = lock(channel)) {
          writeAll(edits);
        }
        synchronized (unwritten) {
          unwritten.subList(0, edits.size()).clear();
        }
        if ("SET-2".equals(keeping.code())) {
          keeping = Keeping.well(file.toString());
        }
      } catch (IOException e) {
        cannot("written", e);
      }
    }
  }

  /// Null where the file system has no locks, or this very program holds it, or who holds it does
  /// not let go: another window writes for some milliseconds.
  private static @Nullable FileLock lock(FileChannel channel) {
    try {
      long end = System.nanoTime() + PATIENCE.toNanos();
      FileLock lock = channel.tryLock();
      while (lock == null && System.nanoTime() < end) {
        TimeUnit.MILLISECONDS.sleep(BETWEEN_TRIES_MS);
        lock = channel.tryLock();
      }
      return lock;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return null;
    } catch (IOException | OverlappingFileLockException e) {
      log.debug("No lock on the settings: {}", e.getMessage());
      return null;
    }
  }

  private void writeAll(List<UnaryOperator<Settings>> edits) throws IOException {
    byte[] there = readOrMove();
    SettingsDocument base = onDisk;
    if (there != null && !Arrays.equals(there, bytesOnDisk)) {
      SettingsDocument other = SettingsDocument.read(there);
      if (other.newer()) {
        onDisk = other;
        newer();
        return;
      }
      if (other.faults().isEmpty()) {
        base = other;
      } else {
        setAside(there, other.faults());
      }
    }
    Settings settings = base.settings();
    for (UnaryOperator<Settings> edit : edits) {
      settings = edit.apply(settings);
    }
    write(base.with(settings));
  }

  /// Writes what is left to write.
  @Override
  public void close() {
    flush();
  }
}
