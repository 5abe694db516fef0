package app.comptoir.window;

import app.comptoir.common.CommandException;
import app.comptoir.common.Threads;
import app.comptoir.domain.settings.Look;
import app.comptoir.settings.Home;
import app.comptoir.settings.SettingsGlance;
import app.comptoir.settings.SettingsKeeper;
import app.comptoir.ui.fx.Theme;
import app.comptoir.ui.shell.UiSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How *Welcome* looks and speaks, as the settings say; what is chosen there is kept at once, so
/// that the workspace that is opened next looks and speaks the same. It is written in the
/// background, one choice after the other: another window may be writing. Thread-safe.
public final class KeptLooks implements RememberedLook, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(KeptLooks.class);

  /// Another window writes for some milliseconds.
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final @Nullable Path folder;
  private final Clock clock;
  private final ExecutorService writer = Threads.inOrder("looks");
  private final AtomicReference<@Nullable UiSettings> unwritten = new AtomicReference<>();

  /// @param folder the settings lie in; null where there can be none: all is as usual, and not kept
  public KeptLooks(@Nullable Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /// In the program's own folder. One that cannot be named in this locale is said by who opens a
  /// workspace; what says it needs a look all the same.
  static KeptLooks own(Clock clock) {
    try {
      return new KeptLooks(Home.settings(), clock);
    } catch (CommandException _) {
      return new KeptLooks(null, clock);
    }
  }

  /// The theme, at a glance, for the first grey shapes.
  Theme theme() {
    return UiSettings.theme(folder == null ? Look.USUAL.theme() : SettingsGlance.theme(folder));
  }

  @Override
  public UiSettings load(String workspaceName, boolean simulated) {
    UiSettings chosen = unwritten.get();
    if (chosen != null) {
      return new UiSettings(chosen.theme(), chosen.language(), workspaceName, simulated);
    }
    Look look = folder == null ? Look.USUAL : settings(folder).now().look();
    return UiSettings.of(look, Locale.getDefault(), workspaceName, simulated);
  }

  @Override
  public void save(UiSettings chosen) {
    Path in = folder;
    if (in == null) {
      return;
    }
    unwritten.set(chosen);
    try {
      writer.execute(() -> write(in, chosen));
    } catch (RejectedExecutionException _) {
      log.debug("Closed; nobody chooses any more");
    }
  }

  private void write(Path in, UiSettings chosen) {
    settings(in).change(now -> now.withLook(chosen.into(now.look(), Locale.getDefault())));
    unwritten.compareAndSet(chosen, null);
  }

  private SettingsKeeper settings(Path in) {
    return SettingsKeeper.open(in, clock, Runnable::run);
  }

  @Override
  public void settle() {
    CountDownLatch written = new CountDownLatch(1);
    try {
      writer.execute(written::countDown);
      patient(written.await(PATIENCE.toSeconds(), TimeUnit.SECONDS));
    } catch (RejectedExecutionException _) {
      log.debug("Closed; all is written");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /// Writes what is left to write, and takes no more. Blocks for that, some seconds at most.
  @Override
  public void close() {
    writer.shutdown();
    try {
      patient(writer.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static void patient(boolean inTime) {
    if (!inTime) {
      log.warn("SET-2 what was chosen is not written after {} s", PATIENCE.toSeconds());
    }
  }
}
