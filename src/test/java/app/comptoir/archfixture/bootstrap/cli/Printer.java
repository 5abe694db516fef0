package app.comptoir.archfixture.bootstrap.cli;

/// Keeps the rules.
final class Printer {
  private Printer() {}

  static void out() {
    System.out.println();
  }
}
