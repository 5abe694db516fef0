package app.comptoir.workspace;

import app.comptoir.common.DurableFile;
import app.comptoir.common.PlainFile;
import app.comptoir.common.Threads;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How a start of the program calls a window that is open already, and how that one answers.
///
/// `window.call`, which only its owner may read, says at which port of this machine the window
/// listens and the secret that a caller has to know.
final class WindowCalls implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(WindowCalls.class);
  private static final String ANSWER = "shown";
  private static final int SECRET_BYTES = 16;
  private static final int MOST_OF_CALL = 256;
  private static final int MOST_CALLS = 32;

  /// For all that one side says.
  private static final int TIMEOUT_MS = 1000;

  private final Path call;
  private final ServerSocket door;
  private final byte[] secret;
  private final CompletableFuture<Runnable> show = new CompletableFuture<>();

  private WindowCalls(Path call, ServerSocket door, byte[] secret) {
    this.call = call;
    this.door = door;
    this.secret = secret;
  }

  /// Begins to listen.
  ///
  /// @param call the file that says how to call
  static WindowCalls listen(Path call) throws IOException {
    byte[] bytes = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(bytes);
    String secret = HexFormat.of().formatHex(bytes);
    ServerSocket door = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
    try {
      DurableFile.write(
          call, (door.getLocalPort() + " " + secret).getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      door.close();
      throw e;
    }
    WindowCalls calls = new WindowCalls(call, door, secret.getBytes(StandardCharsets.US_ASCII));
    Threads.daemons("window").newThread(calls::answer).start();
    return calls;
  }

  /// Whether the window of that file was called and answered.
  static boolean answered(Path file) {
    try {
      String[] words = PlainFile.text(file, MOST_OF_CALL, LinkOption.NOFOLLOW_LINKS).split(" ", -1);
      if (words.length != 2) {
        return false;
      }
      try (Socket socket = new Socket()) {
        socket.connect(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(words[0])),
            TIMEOUT_MS);
        socket.getOutputStream().write(words[1].getBytes(StandardCharsets.US_ASCII));
        socket.shutdownOutput();
        byte[] answer = read(socket, ANSWER.length());
        return ANSWER.equals(new String(answer, StandardCharsets.US_ASCII));
      }
    } catch (IOException | IllegalArgumentException e) {
      log.debug("Nobody answers yet: {}", e.getMessage());
      return false;
    }
  }

  /// What shows the window when another start calls; calls that came before are answered now.
  void onCall(Runnable action) {
    show.complete(action);
  }

  private void answer() {
    Semaphore room = new Semaphore(MOST_CALLS);
    try (ExecutorService calls = Threads.virtual("call")) {
      while (!door.isClosed()) {
        try {
          Socket caller = door.accept();
          if (room.tryAcquire()) {
            calls.execute(
                () -> {
                  try {
                    answer(caller);
                  } finally {
                    room.release();
                  }
                });
          } else {
            caller.close();
          }
        } catch (IOException e) {
          log.debug("No more calls: {}", e.getMessage());
        }
      }
    }
  }

  /// Anybody on this machine may call: who does not know the secret is heard for a second at most,
  /// beside all others.
  private void answer(Socket caller) {
    try (caller) {
      if (MessageDigest.isEqual(read(caller, secret.length), secret)) {
        var _ = show.thenAccept(Runnable::run);
        caller.getOutputStream().write(ANSWER.getBytes(StandardCharsets.US_ASCII));
      }
    } catch (IOException e) {
      log.debug("A call that came to nothing: {}", e.getMessage());
    }
  }

  /// So many bytes, or fewer where there are no more.
  ///
  /// @throws SocketTimeoutException where they do not all come in time
  private static byte[] read(Socket socket, int count) throws IOException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(TIMEOUT_MS);
    byte[] bytes = new byte[count];
    int there = 0;
    int more = 0;
    while (there < count && more >= 0) {
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (left <= 0) {
        throw new SocketTimeoutException("not all was said in time");
      }
      socket.setSoTimeout((int) left);
      more = socket.getInputStream().read(bytes, there, count - there);
      there += Math.max(0, more);
    }
    return Arrays.copyOf(bytes, there);
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(call);
      door.close();
    } catch (IOException e) {
      log.debug("The window's door could not be closed: {}", e.getMessage());
    }
  }
}
