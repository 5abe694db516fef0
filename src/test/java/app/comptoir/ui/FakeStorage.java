package app.comptoir.ui;

import app.comptoir.service.workspaces.Storage;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// A disk that answers as told.
public final class FakeStorage implements Storage {
  public static final Contents HELD =
      new Contents(
          Instant.parse("2026-11-20T10:00:00Z"),
          "Sample",
          List.of(new BrandHeld("Maison Lumière", Instant.parse("2026-11-20T09:59:00Z"))),
          123_456,
          42,
          7_654_321);

  public final List<String> calls = new ArrayList<>();
  public volatile Result answer = new Result.Done(HELD);
  public volatile CountDownLatch gate = new CountDownLatch(0);
  private long pictures = 12_345_678;

  public synchronized void reset() {
    calls.clear();
    answer = new Result.Done(HELD);
    gate = new CountDownLatch(0);
    pictures = 12_345_678;
  }

  @Override
  public synchronized Usage usage() {
    return new Usage(
        "/home/someone/workspaces/sample",
        "/logs",
        98_765_432,
        4_096,
        pictures,
        0,
        0,
        Encryption.ENCRYPTED);
  }

  @Override
  public Result backUp(Path file, Progress progress) {
    return work("back up " + file.getFileName(), progress);
  }

  @Override
  public Result prepareRestore(Path file, Progress progress) {
    return work("restore " + file.getFileName(), progress);
  }

  @Override
  public Result look(Path file) {
    return answer;
  }

  private Result work(String name, Progress progress) {
    synchronized (this) {
      calls.add(name);
    }
    progress.at(Stage.CHECKING, 1, 4);
    try {
      while (!gate.await(20, TimeUnit.MILLISECONDS)) {
        if (progress.cancelled()) {
          return new Result.NotDone("SYNC-3", null);
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    return answer;
  }

  @Override
  public synchronized long clean(Set<Waste> what) {
    calls.add("clean " + what);
    long freed = pictures;
    pictures = 0;
    return freed;
  }
}
