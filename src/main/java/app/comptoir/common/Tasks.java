package app.comptoir.common;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// All blocking work of the program: each piece on a virtual thread of its own, named after what it
/// does; results are handed to one delivery executor (the FX thread in the window).
///
/// Work that was overtaken is never interrupted: interrupting a thread inside a database file
/// operation closes the file. Its result is dropped instead, see [Lane].
public final class Tasks implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Tasks.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Executor background;
  private final Executor delivery;

  private Tasks(Executor background, Executor delivery) {
    this.background = background;
    this.delivery = delivery;
  }

  /// Work on virtual threads, results on `delivery`.
  public static Tasks onVirtualThreads(Executor delivery) {
    return new Tasks(
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("task").factory()), delivery);
  }

  /// Everything at once on the thread that asks: for tests and for commands without a window.
  public static Tasks onCallingThread() {
    return new Tasks(Runnable::run, Runnable::run);
  }

  /// Work on `background`, results on `delivery`; neither is closed by [#close] unless it is an
  /// [ExecutorService] given as `background`.
  public static Tasks on(Executor background, Executor delivery) {
    return new Tasks(background, delivery);
  }

  /// Runs `work` in the background and hands its result to `done`, or its exception to `failed`,
  /// both on the delivery executor. Ignored after [#close].
  ///
  /// @param name what is being done, the name of its thread
  public <T> void run(
      String name,
      Callable<? extends T> work,
      Consumer<? super T> done,
      Consumer<? super Exception> failed) {
    try {
      background.execute(() -> perform(name, work, done, failed));
    } catch (RejectedExecutionException _) {
      LOG.debug("Not started, as the program is closing: {}", name);
    }
  }

  /// Runs `work` in the background for its effect; a failure is logged.
  public void run(String name, Runnable work) {
    run(
        name,
        () -> {
          work.run();
          return true;
        },
        _ -> {},
        e -> LOG.warn("Failed: {}", name, e));
  }

  /// A lane in which only the newest request counts.
  public Lane lane(String name) {
    return new Lane(name);
  }

  private <T> void perform(
      String name,
      Callable<? extends T> work,
      Consumer<? super T> done,
      Consumer<? super Exception> failed) {
    Thread thread = Thread.currentThread();
    if (thread.isVirtual()) {
      thread.setName(name);
    }
    try {
      T result = work.call();
      delivery.execute(() -> done.accept(result));
    } catch (Exception e) {
      if (e instanceof InterruptedException) {
        thread.interrupt();
      }
      delivery.execute(() -> failed.accept(e));
    }
  }

  /// Takes no more work and waits some seconds for what is running.
  @Override
  public void close() {
    if (background instanceof ExecutorService service) {
      service.shutdown();
      try {
        if (!service.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
          LOG.warn("Some background work had not ended after {} s", PATIENCE.toSeconds());
        }
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /// Requests of one kind, numbered by generation: when a newer one was submitted meanwhile, the
  /// result of the older one is dropped, whichever ends first.
  public final class Lane {
    private final String name;
    private final AtomicLong generation = new AtomicLong();

    private Lane(String name) {
      this.name = name;
    }

    /// Like [Tasks#run], but neither callback is called once a newer request was submitted.
    public <T> void submit(
        Callable<? extends T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
      long mine = generation.incrementAndGet();
      Tasks.this.<T>run(
          name,
          work,
          result -> {
            if (generation.get() == mine) {
              done.accept(result);
            }
          },
          e -> {
            if (generation.get() == mine) {
              failed.accept(e);
            } else {
              LOG.debug("Failed, but nobody waits any more: {}", name, e);
            }
          });
    }

    /// Drops the result of whatever is under way.
    public void drop() {
      generation.incrementAndGet();
    }
  }
}
