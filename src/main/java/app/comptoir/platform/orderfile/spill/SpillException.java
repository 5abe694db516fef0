package app.comptoir.platform.orderfile.spill;

import java.io.IOException;

/// A temporary file cannot be written: the disk is full, or the folder may not be written to.
public final class SpillException extends IOException {
  private static final long serialVersionUID = 1;

  SpillException(IOException cause) {
    super(cause.getMessage(), cause);
  }
}
