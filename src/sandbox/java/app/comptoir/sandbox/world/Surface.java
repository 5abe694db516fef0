package app.comptoir.sandbox.world;

/// Where a post was shown. `TV_APP` is one that clients of this version have never heard of.
public enum Surface {
  MOBILE_APP("mobile_app"),
  WEB("web"),
  TV_APP("tv_app");

  private final String wire;

  Surface(String wire) {
    this.wire = wire;
  }

  public String wire() {
    return wire;
  }
}
