package app.comptoir.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.common.Masking;
import app.comptoir.ui.fx.CrashReport;
import app.comptoir.workspace.Release;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashReportsTest {
  private static final String TOKEN = "planted-s3cr3t-0123456789abcdef";
  private static final Instant NOW = Instant.parse("2026-11-23T01:02:03Z");

  @TempDir Path folder;
  private final List<CrashReport> told = new ArrayList<>();

  private CrashReports reports() {
    CrashReports reports =
        new CrashReports(folder, new Masking("/home/anna"), Clock.fixed(NOW, ZoneOffset.UTC));
    reports.onCrash(told::add);
    return reports;
  }

  private static void crash(CrashReports reports, String message) throws InterruptedException {
    Thread thread =
        Thread.ofPlatform()
            .name("a thread of nobody")
            .unstarted(
                () -> {
                  throw new IllegalStateException(message);
                });
    thread.setUncaughtExceptionHandler(reports);
    thread.start();
    thread.join();
  }

  @Test
  void whatNoThreadCaughtIsToldAndKeptWithoutSecrets() throws Exception {
    StringBuilder log = new StringBuilder();
    for (int i = 1; i <= 300; i++) {
      log.append("2026-11-23T01:00:00.000Z INFO  [x] line ").append(i).append(" end\n");
    }
    log.append("2026-11-23T01:00:01.000Z WARN  [x] Bearer ").append(TOKEN).append(" refused\n");
    log.append("2026-11-23T01:00:01.000Z WARN  [x] /home/anna/data and bo@example.com\n");
    Files.writeString(folder.resolve("comptoir.log"), log);

    crash(reports(), "refresh_token=" + TOKEN + " in /home/anna/x");

    assertThat(told).hasSize(1);
    CrashReport report = told.getFirst();
    assertThat(report.code()).isEqualTo("APP-2");
    assertThat(report.text())
        .contains("a thread of nobody", "IllegalStateException", "CrashReportsTest", "~/x")
        .contains("Comptoir " + Release.VERSION, "line 300 end", "line 103 end")
        .doesNotContain(TOKEN, "anna", "bo@example.com", "line 102 end");
    assertThat(report.file()).isEqualTo(folder.resolve("crash-20261123-010203.txt"));
    assertThat(report.file()).hasContent(report.text());
  }

  @Test
  void theSameAgainAndAgainIsToldOnce() throws Exception {
    CrashReports reports = reports();
    for (int i = 0; i < 5; i++) {
      crash(reports, "each frame");
    }
    assertThat(told).hasSize(1);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void whoEndedTheSubscriptionIsToldNothingMore() throws Exception {
    CrashReports reports = reports();
    List<CrashReport> ended = new ArrayList<>();
    reports.onCrash(ended::add).unsubscribe();
    crash(reports, "after the end");
    assertThat(told).hasSize(1);
    assertThat(ended).isEmpty();
  }

  @Test
  void whereNothingCanBeWrittenItIsStillTold() throws IOException, InterruptedException {
    Path file = Files.createFile(folder.resolve("in-the-way"));
    CrashReports reports = new CrashReports(file, new Masking(""), Clock.systemUTC());
    reports.onCrash(told::add);
    crash(reports, "no folder");
    assertThat(told).hasSize(1);
    assertThat(told.getFirst().file()).isNull();
    assertThat(reports.lastLines(10)).isEmpty();
  }
}
