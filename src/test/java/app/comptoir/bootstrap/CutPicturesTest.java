package app.comptoir.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.platform.api.PlatformApiConnector;
import app.comptoir.platform.api.signin.FixedToken;
import app.comptoir.platform.api.wire.ApiSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pictures that come cut, without a word of their length, or were cut where they are kept.
class CutPicturesTest {
  private static final byte[] WHOLE = picture();

  @TempDir Path folder;
  private final AtomicInteger asked = new AtomicInteger();

  /// The beginning and the end of a JPEG, and something in between.
  private static byte[] picture() {
    byte[] bytes = new byte[5_000];
    Arrays.fill(bytes, (byte) 7);
    byte[] begin = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    System.arraycopy(begin, 0, bytes, 0, begin.length);
    bytes[bytes.length - 2] = (byte) 0xFF;
    bytes[bytes.length - 1] = (byte) 0xD9;
    return bytes;
  }

  @Test
  void aCutPictureIsFetchedAgainAndNeverKept() throws Exception {
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        PlatformApiConnector connector =
            new PlatformApiConnector(
                ApiSettings.of(
                    URI.create("http://127.0.0.1:" + server.getLocalPort()), new FixedToken("t")),
                Clock.systemUTC(),
                threads)) {
      threads.execute(() -> serve(server));
      CachedPictures pictures = new CachedPictures(folder.resolve("pictures"), () -> connector);
      assertThat(pictures.picture("m1")).hasValueSatisfying(CutPicturesTest::whole);
      assertThat(asked).as("the first was cut").hasValue(2);
      assertThat(pictures.picture("m1")).hasValueSatisfying(CutPicturesTest::whole);
      assertThat(asked).as("kept").hasValue(2);
      Path kept;
      try (var files = Files.list(folder.resolve("pictures"))) {
        kept = files.findFirst().orElseThrow();
      }
      Files.write(kept, Arrays.copyOf(WHOLE, 3_000));
      assertThat(pictures.picture("m1")).hasValueSatisfying(CutPicturesTest::whole);
      assertThat(asked).as("cut where it was kept").hasValue(3);
    } finally {
      threads.shutdownNow();
    }
  }

  private static void whole(byte[] bytes) {
    assertThat(bytes).isEqualTo(WHOLE);
  }

  /// Cuts the first answer. Only the end of the connection says where an answer ends.
  private void serve(ServerSocket server) {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        for (String line : List.copyOf(in.lines().takeWhile(l -> !l.isEmpty()).toList())) {
          assertThat(line).isNotBlank();
        }
        int length = asked.getAndIncrement() == 0 ? 3_000 : WHOLE.length;
        socket
            .getOutputStream()
            .write(
                "HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().write(WHOLE, 0, length);
        socket.getOutputStream().flush();
      } catch (IOException _) {
        // The test is over.
      }
    }
  }
}
