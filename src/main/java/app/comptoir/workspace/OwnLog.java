package app.comptoir.workspace;

import app.comptoir.common.Masking;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The end of the program's own log file, without secrets.
///
/// @param file where the log is written
public record OwnLog(Path file, Masking masking) {
  private static final Logger log = LoggerFactory.getLogger(OwnLog.class);
  private static final int MOST_BYTES = 1 << 20;

  /// The newest lines, the oldest first; none where there is no log. Blocks for the disk.
  public List<String> last(int count) {
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      long size = channel.size();
      int wanted = (int) Math.min(size, MOST_BYTES);
      ByteBuffer bytes = ByteBuffer.allocate(wanted);
      channel.position(size - wanted);
      while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
        // Until it is full.
      }
      String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
      List<String> lines = text.lines().toList();
      int from = Math.max(size > wanted ? 1 : 0, lines.size() - count);
      return lines.subList(Math.min(from, lines.size()), lines.size()).stream()
          .map(masking::mask)
          .toList();
    } catch (IOException e) {
      log.debug("No log to read", e);
      return List.of();
    }
  }
}
