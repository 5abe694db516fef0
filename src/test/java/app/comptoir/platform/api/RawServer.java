package app.comptoir.platform.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;

/// Answers every connection with exactly these bytes, however wrong, and then hangs up or stays.
final class RawServer implements AutoCloseable {
  private final ServerSocket socket;
  private final Thread thread;

  /// @param reset whether to hang up with a reset instead of an orderly end
  /// @param stay whether to keep the connection open and silent instead of hanging up
  RawServer(byte[] answer, boolean stay, boolean reset) {
    try {
      socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    thread = Thread.ofVirtual().start(() -> serve(answer, stay, reset));
  }

  URI base() {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort());
  }

  private void serve(byte[] answer, boolean stay, boolean reset) {
    while (!socket.isClosed()) {
      try (Socket connection = socket.accept()) {
        request(connection.getInputStream());
        OutputStream out = connection.getOutputStream();
        out.write(answer);
        out.flush();
        if (stay) {
          Thread.sleep(60_000);
        }
        if (reset) {
          connection.setSoLinger(true, 0);
        }
      } catch (IOException _) {
        // The client has hung up, or the test is over.
      } catch (InterruptedException _) {
        return;
      }
    }
  }

  private static void request(InputStream in) throws IOException {
    int newlines = 0;
    while (newlines < 2) {
      int b = in.read();
      if (b < 0) {
        return;
      }
      newlines = b == '\n' ? newlines + 1 : b == '\r' ? newlines : 0;
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    thread.interrupt();
  }
}
