package app.comptoir.bootstrap;

import app.comptoir.common.DurableFile;
import app.comptoir.common.PlainFile;
import app.comptoir.common.WholePicture;
import app.comptoir.platform.Failure;
import app.comptoir.platform.Outcome;
import app.comptoir.platform.PlatformConnector;
import app.comptoir.service.workspaces.Pictures;
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
/// What was cut, on its way or by a crash, is fetched again.
final class CachedPictures implements Pictures {
  private static final Logger log = LoggerFactory.getLogger(CachedPictures.class);

  /// As many as are taken from the platform.
  private static final int MOST_BYTES = 20 << 20;

  /// How often a picture is asked for that came cut or damaged.
  private static final int TRIES = 3;

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
      Optional<byte[]> kept =
          Files.exists(file, LinkOption.NOFOLLOW_LINKS)
              ? Optional.of(PlainFile.read(file, MOST_BYTES, LinkOption.NOFOLLOW_LINKS))
              : Optional.empty();
      if (kept.filter(bytes -> WholePicture.is(bytes, bytes.length)).isPresent()) {
        return kept;
      }
      PlatformConnector far = connector.get();
      return far == null ? kept : fetch(far, mediaId, file).or(() -> kept);
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
    Outcome<byte[]> answer = far.media(mediaId);
    for (int i = 1; i < TRIES && cut(answer); i++) {
      answer = far.media(mediaId);
    }
    return switch (answer) {
      case Outcome.Ok<byte[]>(byte[] bytes) -> {
        DurableFile.write(file, bytes);
        yield Optional.of(bytes);
      }
      case Outcome.Failed<byte[]>(Failure failure) -> {
        log.info("{} picture {}: {}", failure.code(), mediaId, failure.detail());
        yield Optional.empty();
      }
    };
  }

  private static boolean cut(Outcome<byte[]> answer) {
    return answer instanceof Outcome.Failed<byte[]>(Failure.BadAnswer _);
  }
}
