package app.comptoir.archfixture.service;

final class Singleton {
  private static final Singleton ONE = new Singleton();

  private Singleton() {}

  static Singleton getInstance() {
    return ONE;
  }
}
