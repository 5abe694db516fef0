package app.comptoir.bootstrap;

import app.comptoir.common.DurableFile;
import app.comptoir.common.PlainFile;
import app.comptoir.platform.Failure;
import app.comptoir.platform.Outcome;
import app.comptoir.platform.PlatformConnector;
import app.comptoir.service.Pictures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Pictures of posts, fetched once and kept in the workspace, so that they are there off-line too.
final class CachedPictures implements Pictures {
  private static final Logger log = LoggerFactory.getLogger(CachedPictures.class);

  /// As many as are taken from the platform.
  private static final int MOST_BYTES = 20 << 20;

  private final Path folder;
  private final Supplier<@Nullable PlatformConnector> connector;

  CachedPictures(Path folder, Supplier<@Nullable PlatformConnector> connector) {
    this.folder = folder;
    this.connector = connector;
  }

  @Override
  public Optional<byte[]> picture(String mediaId) {
    Path file = folder.resolve(fileName(mediaId));
    try {
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        return Optional.of(PlainFile.read(file, MOST_BYTES, LinkOption.NOFOLLOW_LINKS));
      }
      PlatformConnector far = connector.get();
      return far == null ? Optional.empty() : fetch(far, mediaId, file);
    } catch (IOException e) {
      log.warn("FILE-3 picture {}: {}", mediaId, e.getMessage());
      return Optional.empty();
    }
  }

  /// The identifier comes from outside: its digest names the file.
  private static String fileName(String mediaId) {
    return UUID.nameUUIDFromBytes(mediaId.getBytes(StandardCharsets.UTF_8)) + ".img";
  }

  private Optional<byte[]> fetch(PlatformConnector far, String mediaId, Path file)
      throws IOException {
    return switch (far.media(mediaId)) {
      case Outcome.Ok<byte[]>(byte[] bytes) -> {
        keep(bytes, file);
        yield Optional.of(bytes);
      }
      case Outcome.Failed<byte[]>(Failure failure) -> {
        log.info("{} picture {}: {}", failure.code(), mediaId, failure.detail());
        yield Optional.empty();
      }
    };
  }

  private void keep(byte[] bytes, Path file) throws IOException {
    DurableFile.write(file, bytes);
  }
}
