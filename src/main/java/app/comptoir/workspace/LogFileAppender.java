package app.comptoir.workspace;

import app.comptoir.common.OwnFiles;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import java.io.IOException;
import java.nio.file.Path;

/// Writes the log into files that are their owner's alone; named in `logback.xml`.
public final class LogFileAppender extends RollingFileAppender<ILoggingEvent> {
  @Override
  public void openFile(String file) throws IOException {
    Path path = Path.of(file);
    Path folder = path.toAbsolutePath().getParent();
    if (folder != null) {
      OwnFiles.folder(folder);
    }
    OwnFiles.make(path);
    super.openFile(file);
  }
}
