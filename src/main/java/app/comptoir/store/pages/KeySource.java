package app.comptoir.store.pages;

import org.jdbi.v3.core.Handle;

/// Hands out the next integer keys. Writer thread only; thrown away after a roll-back.
final class KeySource {
  private int brand;
  private int post;
  private int product;
  private long order;
  private long returned;

  static KeySource load(Handle handle) {
    KeySource keys = new KeySource();
    keys.brand = (int) max(handle, "brand_key", "brand");
    keys.post = (int) max(handle, "post_key", "post");
    keys.product = (int) max(handle, "product_key", "product");
    keys.order = max(handle, "order_key", "customer_order");
    keys.returned = max(handle, "return_key", "order_return");
    return keys;
  }

  private static long max(Handle handle, String column, String table) {
    return handle
        .createQuery("SELECT COALESCE(MAX(%s), 0) FROM %s".formatted(column, table))
        .mapTo(Long.class)
        .one();
  }

  int nextBrand() {
    return ++brand;
  }

  int nextPost() {
    return ++post;
  }

  int nextProduct() {
    return ++product;
  }

  long nextOrder() {
    return ++order;
  }

  long nextReturn() {
    return ++returned;
  }
}
