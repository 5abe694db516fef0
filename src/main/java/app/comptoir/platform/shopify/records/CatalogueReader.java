package app.comptoir.platform.shopify.records;

import app.comptoir.domain.catalog.Product;
import app.comptoir.domain.change.Change;
import app.comptoir.domain.revenue.Document;
import app.comptoir.platform.wire.Malformed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Variants become products, deleted orders empty documents.
public final class CatalogueReader {
  private static final String NO_TITLE = " - Default Title";

  private final ShopFacts shop;

  public CatalogueReader(ShopFacts shop) {
    this.shop = shop;
  }

  /// @throws Malformed where it is none
  public Told variant(JsonNode node) {
    String id = ShopFacts.PREFIX + Field.number(node, "id");
    Instant at = Field.instant(node, "updatedAt");
    String sku = Field.textOrNull(node, "sku");
    String name = Field.text(node, "displayName");
    Product product =
        new Product(
            id,
            shop.id(),
            sku == null ? "" : sku,
            name.endsWith(NO_TITLE) ? name.substring(0, name.length() - NO_TITLE.length()) : name,
            Field.money(Field.decimal(node, "price"), shop.currency()));
    long revision = Revisions.of(at);
    return new Told(id, at, revision, seq -> new Change.ProductChange(seq, at, revision, product));
  }

  /// The end of an order; empty for any other event.
  ///
  /// @throws Malformed where it is no event
  public Optional<Told> deletion(JsonNode node) {
    Instant at = Field.instant(node, "createdAt");
    boolean order = node.path("subjectType").asString("").equals("ORDER");
    if (!order || !node.path("action").asString("").equals("destroy")) {
      return Optional.empty();
    }
    String id = ShopFacts.PREFIX + Field.number(node, "subjectId");
    long revision = Revisions.last(at);
    Document gone = new Document(id, shop.id(), null, List.of(), List.of());
    return Optional.of(
        new Told(id, at, revision, seq -> new Change.DocumentChange(seq, at, revision, gone)));
  }
}
