package app.comptoir.common;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Workspaces that were made before their files were their owner's alone.
public final class OwnFolder {
  private static final Logger log = LoggerFactory.getLogger(OwnFolder.class);

  /// What Comptoir writes into a workspace.
  private static final Pattern OWN =
      Pattern.compile(
          "(comptoir|acts|workspace|window|sandbox|restore|plan)([.-].*|[0-9]+\\.tmp)?"
              + "|pictures|screens");

  /// Whoever claims a lock closes it, and has to know whether it was open until then.
  private static final String LOCK = ".lock";

  private OwnFolder() {}

  /// Takes a workspace’s files away from everybody but their owner; the folder too, where it holds
  /// nothing else: one that somebody shares is theirs to share. Pictures lie in a folder of their
  /// own, which is closed.
  public static void close(Path folder) {
    boolean ours = true;
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
      for (Path one : all) {
        String name = one.getFileName().toString();
        if (!OWN.matcher(name).matches()) {
          ours = false;
        } else if (!name.endsWith(LOCK)) {
          OwnFiles.tighten(one);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      log.debug("{} stays as it is: {}", folder, e.getMessage());
      return;
    }
    if (ours && OwnFiles.tighten(folder)) {
      log.info("{} was open to others until now", folder.getFileName());
    }
  }
}
