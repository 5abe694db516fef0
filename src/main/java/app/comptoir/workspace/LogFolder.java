package app.comptoir.workspace;

import ch.qos.logback.core.PropertyDefinerBase;

/// Tells the log where to write, in `logback.xml`: never a place in the temporary folder that
/// somebody else may have made first.
public final class LogFolder extends PropertyDefinerBase {
  @Override
  public String getPropertyValue() {
    return Logs.folder().toString();
  }
}
