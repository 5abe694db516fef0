package app.comptoir.sandbox.world;

/// What became of a reply with the hashtag.
public enum Reply {
  ADDED("added"),
  NOT_LINKED("not_linked"),
  NO_PRODUCT("no_product"),
  UNREADABLE("unreadable"),
  INELIGIBLE("ineligible"),
  PENDING("pending");

  private final String wire;

  Reply(String wire) {
    this.wire = wire;
  }

  public String wire() {
    return wire;
  }
}
