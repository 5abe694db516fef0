package app.comptoir.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/// The program's own log, set up as it is.
@Isolated("changes a system property")
class LogLinesTest {
  @TempDir Path folder;

  @Test
  void aRecordIsOneLineWhateverItSays() throws Exception {
    LoggerContext context = new LoggerContext();
    context.setMDCAdapter(new LogbackMDCAdapter());
    context.start();
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    String before = System.getProperty("comptoir.logs");
    System.setProperty("comptoir.logs", folder.toString());
    try {
      configurator.doConfigure(getClass().getResource("/logback.xml"));
    } finally {
      if (before == null) {
        System.clearProperty("comptoir.logs");
      } else {
        System.setProperty("comptoir.logs", before);
      }
    }
    Exception cause = new IllegalStateException("broken\r\n2026-01-01T00:00:00.000Z INFO forged");
    context
        .getLogger("test")
        .error("brand \u001b[31m{}\u202E", "b1\nforged", new RuntimeException("a\u0085b", cause));
    context.getLogger("test").info("and on");
    context.stop();
    List<String> lines = Files.readAllLines(folder.resolve("comptoir.log"));
    assertThat(lines).hasSize(2);
    assertThat(lines.getFirst())
        .contains("[31mb1 | forged", "RuntimeException: a | b", "IllegalStateException: broken")
        .doesNotContain("\u001b", "\u202E", "\r", "\t");
    assertThat(lines.getLast()).endsWith(" and on ");
  }
}
