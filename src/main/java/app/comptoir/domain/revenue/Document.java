package app.comptoir.domain.revenue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that a source says of one document as it stands now: an order with what came back of it, or
/// a credit note without an order, and what else the books hold under its number. What an earlier
/// state said and this one does not is no more.
///
/// @param id the order's, where there is one
/// @param order null where the document is none, or the order is no more
/// @param returns of this order, or of the credit note
/// @param identity what the shop itself knows it by, beside its number, as a fingerprint: two of
///   one number and different identities are of different shops; 0 where it does not say
public record Document(
    String id,
    String brandId,
    @Nullable Order order,
    List<Return> returns,
    List<LedgerEntry> entries,
    long identity) {
  /// One of which only the number is known.
  public Document(
      String id,
      String brandId,
      @Nullable Order order,
      List<Return> returns,
      List<LedgerEntry> entries) {
    this(id, brandId, order, returns, entries, 0);
  }

  public Document {
    returns = List.copyOf(returns);
    entries = List.copyOf(entries);
    if (order != null && !order.id().equals(id)) {
      throw new IllegalArgumentException("Order %s in document %s".formatted(order.id(), id));
    }
  }

  /// Identifiers of its returns.
  public List<String> returnIds() {
    return returns.stream().map(Return::id).toList();
  }

  /// Identifiers of its entries in the books.
  public List<String> entryIds() {
    return entries.stream().map(LedgerEntry::id).toList();
  }

  /// The same document of a shop whose numbers are told from those of others by a prefix.
  public Document prefixed(String prefix) {
    if (prefix.isEmpty()) {
      return this;
    }
    return new Document(
        prefix + id,
        brandId,
        order == null ? null : order.named(prefix + order.id()),
        returns.stream().map(r -> prefixed(prefix, r)).toList(),
        entries.stream().map(e -> prefixed(prefix, e)).toList(),
        identity);
  }

  private static Return prefixed(String prefix, Return r) {
    return new Return(
        prefix + r.id(),
        r.brandId(),
        r.orderId() == null ? null : prefix + r.orderId(),
        r.productId(),
        r.kind(),
        r.quantity(),
        r.amount(),
        r.processedAt());
  }

  private static LedgerEntry prefixed(String prefix, LedgerEntry e) {
    return new LedgerEntry(
        prefix + e.id(),
        e.brandId(),
        e.kind(),
        e.reference(),
        e.productId(),
        e.description(),
        e.quantity(),
        e.amount(),
        e.bookedAt());
  }
}
