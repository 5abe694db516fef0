package app.comptoir.store.sql;

/// A part of a packed key, see [Keys]: how it is read, by Java and in SQL.
public enum KeyPart {
  /// Of a post's day, month or minute.
  POST(0, 22),
  DAY(22, 17),
  MINUTE(22, 28),
  DAY_OF_BRAND(0, 17),
  SLOT(0, 25),
  CURRENCY(0, 15),
  PRODUCT(15, 22),
  DAY_OF_PRODUCT(37, 17),
  DAY_OF_CURRENCY(15, 17),
  COUNTRY(0, 10),
  DAY_OF_COUNTRY(10, 17),
  /// Of the parts of a post's day: the value of a dimension, or a class of time.
  VALUE(0, 11),
  /// The dimension, or the step.
  DIMENSION(11, 3),
  POST_OF_BUCKET(4, 22),
  MINUTE_OF_BUCKET(26, 28);

  private final int shift;
  private final int bits;

  KeyPart(int shift, int bits) {
    this.shift = shift;
    this.bits = bits;
  }

  /// How many values it can have.
  public int size() {
    return 1 << bits;
  }

  /// How many bits are below what comes before it.
  public int end() {
    return shift + bits;
  }

  public int of(long key) {
    return (int) (key >>> shift) & (size() - 1);
  }

  /// The same in SQL.
  ///
  /// @param key a column, of a key that is not negative
  public String sql(String key) {
    String above = shift == 0 ? key : key + " / " + (1L << shift);
    return "MOD(%s, %d)".formatted(above, size());
  }
}
