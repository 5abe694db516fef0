package app.comptoir.store.journeys;

import app.comptoir.store.sql.Checksum;

/// A set of shoppers that may say “yes” of one it never saw, about once in ten thousand times, and
/// never “no” of one it did: a Bloom filter that grows by whole layers.
///
/// 20 bits a shopper and ten hashes (Kirsch and Mitzenmacher, “Less Hashing, Same Performance”,
/// 2008: two hashes give all the others).
final class ShopperFilter {
  private static final int HASHES = 10;
  private static final int BITS_EACH = 20;
  private static final int FIRST_LAYER = 256;
  private long[][] layers = {new long[FIRST_LAYER * BITS_EACH / Long.SIZE]};
  private int capacity = FIRST_LAYER;
  private int used;

  void add(long shopper) {
    if (used == capacity) {
      capacity *= 2;
      used = 0;
      layers = java.util.Arrays.copyOf(layers, layers.length + 1);
      layers[layers.length - 1] = new long[capacity / Long.SIZE * BITS_EACH];
    }
    long[] layer = layers[layers.length - 1];
    long hash = Checksum.mix(shopper, 0, 0, 0);
    for (int i = 0; i < HASHES; i++) {
      int bit = bit(hash, i, layer);
      layer[bit >>> 6] |= 1L << bit;
    }
    used++;
  }

  boolean mayContain(long shopper) {
    long hash = Checksum.mix(shopper, 0, 0, 0);
    for (long[] layer : layers) {
      if (contains(layer, hash)) {
        return true;
      }
    }
    return false;
  }

  private static boolean contains(long[] layer, long hash) {
    for (int i = 0; i < HASHES; i++) {
      int bit = bit(hash, i, layer);
      if ((layer[bit >>> 6] & (1L << bit)) == 0) {
        return false;
      }
    }
    return true;
  }

  private static int bit(long hash, int index, long[] layer) {
    int combined = (int) hash + index * ((int) (hash >>> 32) | 1);
    return (int) (((combined & 0xFFFF_FFFFL) * (layer.length * (long) Long.SIZE)) >>> 32);
  }
}
