package app.comptoir.sandbox.world;

/// How a post reached its reader.
public enum Placement {
  ORGANIC("organic"),
  PROMOTED("promoted");

  private final String wire;

  Placement(String wire) {
    this.wire = wire;
  }

  public String wire() {
    return wire;
  }
}
