package app.comptoir.platform.api.records;

import app.comptoir.platform.wire.Malformed;

/// A record's required properties: which were met is a bit each, in the order of the names.
final class Fields {
  private final String[] names;

  Fields(String... names) {
    this.names = names;
  }

  /// @param seen the bits of all that were met
  /// @throws Malformed naming the first that is missing
  void require(int seen) {
    int missing = Integer.numberOfTrailingZeros(~seen);
    if (missing < names.length) {
      throw new Malformed(names[missing] + " is missing");
    }
  }
}
