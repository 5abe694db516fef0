package app.comptoir.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The network between the application and a platform: a wire that can be cut and mended. While it
/// is cut, all connections are broken off and new ones refused.
final class Wire implements AutoCloseable {
  private final InetSocketAddress far;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final int port;
  private ServerSocket near;

  public Wire(URI platform) throws IOException {
    far = new InetSocketAddress(platform.getHost(), platform.getPort());
    near = listen(0);
    port = near.getLocalPort();
  }

  /// What the application is to take for the platform.
  URI address() {
    return URI.create("http://127.0.0.1:" + port);
  }

  void cut() throws IOException {
    near.close();
    for (Socket socket : sockets) {
      socket.close();
    }
  }

  void mend() throws IOException {
    near = listen(port);
  }

  @Override
  public void close() throws IOException {
    cut();
  }

  private ServerSocket listen(int at) throws IOException {
    ServerSocket server = new ServerSocket();
    server.setReuseAddress(true);
    server.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), at));
    Thread.ofVirtual().start(() -> accept(server));
    return server;
  }

  private void accept(ServerSocket server) {
    try {
      while (true) {
        join(server.accept());
      }
    } catch (IOException _) {
      // Cut.
    }
  }

  private void join(Socket one) throws IOException {
    sockets.add(one);
    Socket other = new Socket();
    sockets.add(other);
    try {
      other.connect(far);
      one.setTcpNoDelay(true);
      other.setTcpNoDelay(true);
    } catch (IOException _) {
      one.close();
      other.close();
      return;
    }
    Thread.ofVirtual().start(() -> pump(one, other));
    Thread.ofVirtual().start(() -> pump(other, one));
  }

  private void pump(Socket from, Socket to) {
    byte[] buffer = new byte[1 << 16];
    try (from;
        to;
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        out.write(buffer, 0, n);
      }
    } catch (IOException _) {
      // Broken off.
    } finally {
      sockets.remove(from);
      sockets.remove(to);
    }
  }
}
