package app.comptoir.platform.api.records;

/// A record's required properties: which were met is a bit each, in the order of the names.
final class Fields {
  private final String[] names;

  Fields(String... names) {
    this.names = names;
  }

  /// The bit of a property; 0 of one that is not required.
  int bit(String name) {
    for (int i = 0; i < names.length; i++) {
      if (names[i].equals(name)) {
        return 1 << i;
      }
    }
    return 0;
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
