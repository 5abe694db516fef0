package app.comptoir.signin;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The browser that the person's system opens addresses in.
public final class SystemBrowser implements Browser {
  private static final Logger log = LoggerFactory.getLogger(SystemBrowser.class);

  /// A helper that has not failed by then has found a browser.
  private static final long PATIENCE_SECONDS = 3;

  @Override
  public boolean open(URI address) {
    try {
      Process helper =
          new ProcessBuilder(command(address.toString()))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return !helper.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || helper.exitValue() == 0;
    } catch (IOException e) {
      log.info("No browser can be opened here ({})", e.getClass().getSimpleName());
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static List<String> command(String address) {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (system.contains("win")) {
      return List.of("rundll32", "url.dll,FileProtocolHandler", address);
    }
    return List.of(system.contains("mac") ? "open" : "xdg-open", address);
  }
}
