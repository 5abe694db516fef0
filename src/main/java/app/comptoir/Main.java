package app.comptoir;

/** Launcher. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    IO.println("hello");
  }
}
