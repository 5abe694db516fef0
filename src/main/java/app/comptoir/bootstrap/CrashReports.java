package app.comptoir.bootstrap;

import app.comptoir.common.Masking;
import app.comptoir.common.OwnFiles;
import app.comptoir.common.StackText;
import app.comptoir.ui.fx.CrashReport;
import app.comptoir.ui.fx.Diagnostics;
import app.comptoir.workspace.Logs;
import app.comptoir.workspace.OwnLog;
import app.comptoir.workspace.Release;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes down what nobody foresaw: any exception that no thread caught. The report is kept as a
/// file beside the log and shown to who asks; it is never sent.
public final class CrashReports implements Thread.UncaughtExceptionHandler, Diagnostics {
  static final String CODE = "APP-2";

  private static final Logger log = LoggerFactory.getLogger(CrashReports.class);
  private static final int LOG_LINES = 200;

  /// What goes wrong at each frame goes wrong sixty times a second.
  private static final Duration SAME = Duration.ofMinutes(1);

  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("'crash-'yyyyMMdd-HHmmss'.txt'").withZone(ZoneOffset.UTC);

  private final Path folder;
  private final OwnLog ownLog;
  private final Masking masking;
  private final Clock clock;
  private final List<Consumer<CrashReport>> listeners = new CopyOnWriteArrayList<>();
  private String last = "";
  private Instant lastAt = Instant.MIN;

  /// @param folder of the log, where the reports are kept, too
  public CrashReports(Path folder, Masking masking, Clock clock) {
    this.folder = folder;
    this.masking = masking;
    this.clock = clock;
    this.ownLog = new OwnLog(folder.resolve(Logs.FILE), masking);
  }

  /// Those of this program, for every thread that has no handler of its own.
  public static CrashReports install(Clock clock) {
    CrashReports reports =
        new CrashReports(Logs.folder(), new Masking(System.getProperty("user.home", "")), clock);
    Thread.setDefaultUncaughtExceptionHandler(reports);
    return reports;
  }

  @Override
  public void uncaughtException(Thread thread, Throwable e) {
    log.error("{} unforeseen on {}", CODE, thread.getName(), e);
    if (isNew(e)) {
      CrashReport report = report(thread, e);
      listeners.forEach(listener -> listener.accept(report));
    }
  }

  private synchronized boolean isNew(Throwable e) {
    StackTraceElement[] stack = e.getStackTrace();
    String now = e.getClass().getName() + (stack.length == 0 ? "" : stack[0]);
    Instant at = clock.instant();
    boolean fresh = !now.equals(last) || Duration.between(lastAt, at).compareTo(SAME) > 0;
    last = now;
    lastAt = at;
    return fresh;
  }

  private CrashReport report(Thread thread, Throwable e) {
    Instant now = clock.instant();
    StringWriter text = new StringWriter();
    try (PrintWriter out = new PrintWriter(text)) {
      out.println(CODE + " " + now);
      out.println("Comptoir " + version());
      out.println(
          "Java %s, %s %s %s"
              .formatted(
                  Runtime.version(),
                  System.getProperty("os.name"),
                  System.getProperty("os.version"),
                  System.getProperty("os.arch")));
      out.println("JavaFX " + System.getProperty("javafx.runtime.version", "?"));
      out.println();
      out.println("On thread " + thread.getName());
      out.print(StackText.of(e));
      out.println();
      out.println("The last lines of the log");
      ownLog.last(LOG_LINES).forEach(out::println);
    }
    String masked = masking.mask(text.toString());
    return new CrashReport(CODE, masked, keep(now, masked));
  }

  private @Nullable Path keep(Instant now, String text) {
    try {
      Path file = folder.resolve(NAME.format(now));
      OwnFiles.folder(folder);
      try (OutputStream out = OwnFiles.write(file)) {
        out.write(text.getBytes(StandardCharsets.UTF_8));
      }
      return file;
    } catch (IOException e) {
      log.warn("The report could not be kept: {}", e.getMessage());
      return null;
    }
  }

  @Override
  public String version() {
    return Release.VERSION;
  }

  @Override
  public List<String> lastLines(int count) {
    return ownLog.last(count);
  }

  @Override
  public Path logFolder() {
    return folder;
  }

  @Override
  public Subscription onCrash(Consumer<CrashReport> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }
}
