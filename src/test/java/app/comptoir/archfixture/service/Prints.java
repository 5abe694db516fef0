package app.comptoir.archfixture.service;

final class Prints {
  private Prints() {}

  static void out() {
    System.out.println();
  }

  static void err() {
    System.err.println();
  }

  static void io() {
    IO.println();
  }

  static void trace(Exception e) {
    e.printStackTrace();
  }
}
