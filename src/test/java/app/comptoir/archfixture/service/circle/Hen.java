package app.comptoir.archfixture.service.circle;

/// Knows a class that knows it.
public final class Hen {
  public Egg lays() {
    return new Egg(this);
  }
}
