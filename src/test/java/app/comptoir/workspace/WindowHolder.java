package app.comptoir.workspace;

import java.nio.file.Path;
import java.time.Duration;

/// A program that claims a workspace's window, says so, and holds it until it is killed.
final class WindowHolder {
  private WindowHolder() {}

  public static void main(String[] args) throws Exception {
    try (OneWindow window = OneWindow.claim(Path.of(args[0]), Duration.ZERO).orElseThrow()) {
      window.onCall(() -> System.out.println("called"));
      System.out.println("claimed");
      System.in.read();
    }
  }
}
