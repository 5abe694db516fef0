package app.comptoir.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/// The log is the same where digits look otherwise.
@Isolated("changes the language of the process")
class SandboxDigitsTest {
  private final Locale usual = Locale.getDefault();

  @AfterEach
  void asBefore() {
    Locale.setDefault(usual);
  }

  @Test
  void theLogHasTheSameBytesInEveryLanguage() throws Exception {
    SandboxOptions options = SandboxLogTest.at(SandboxLogTest.END).withDays(20);
    String log = SandboxLogTest.hash(options);
    Locale.setDefault(Locale.forLanguageTag("fa-IR-u-nu-arabext"));
    assertThat(SandboxLogTest.hash(options)).isEqualTo(log);
  }
}
