package app.comptoir.bootstrap.cli;

import app.comptoir.common.CommandException;
import app.comptoir.service.workspaces.Storage;
import java.io.PrintWriter;
import java.nio.file.Path;

/// What the commands say of a backup.
final class BackupReport {
  private BackupReport() {}

  /// @throws CommandException where it was not done
  static Storage.Contents done(Storage.Result result) {
    return switch (result) {
      case Storage.Result.Done(Storage.Contents contents) -> contents;
      case Storage.Result.NotDone(String code, String detail) -> {
        if (detail == null || LastWords.ending()) {
          // The database may have been closed under it.
          throw new CommandException("SYNC-3", "Stopped before the end; no backup was made.");
        }
        throw new CommandException(code, detail);
      }
    };
  }

  static void print(PrintWriter lines, Storage.Contents contents, Path file) {
    lines.printf(
        "%s: “%s” of %s, %,d rows and %,d lines of decisions, %,d bytes; nothing differs%n",
        file,
        contents.workspace(),
        contents.made(),
        contents.rows(),
        contents.decisions(),
        contents.bytes());
    for (Storage.BrandHeld brand : contents.brands()) {
      lines.printf("%s, up to %s%n", brand.name(), brand.newest());
    }
    lines.flush();
  }
}
