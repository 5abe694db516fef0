package app.comptoir.store.documents;

import app.comptoir.domain.money.Money;
import app.comptoir.domain.revenue.Document;
import app.comptoir.domain.revenue.LedgerEntry;
import app.comptoir.domain.revenue.Order;
import app.comptoir.domain.revenue.Return;
import app.comptoir.store.sql.DayIndex;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Documents as bytes: to be kept, and to be compared. What was once written is read for ever: a
/// part that comes to be is written behind the others, under another [ImportLog] mark.
public final class DocumentCodec {
  private DocumentCodec() {}

  /// Of everything a document says: two that are equal have the same, others have not, with a
  /// certainty of 1 in 2⁶⁴.
  public static long fingerprint(Document document) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    try {
      write(new DataOutputStream(bytes), document);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
      return ByteBuffer.wrap(digest).getLong();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  static void write(DataOutput out, Document document) throws IOException {
    text(out, document.id());
    Order order = document.order();
    out.writeBoolean(order != null);
    if (order != null) {
      order(out, order);
    }
    number(out, document.returns().size());
    for (Return returned : document.returns()) {
      returned(out, returned);
    }
    number(out, document.entries().size());
    for (LedgerEntry entry : document.entries()) {
      entry(out, entry);
    }
    out.writeLong(document.identity());
  }

  static Document read(DataInput in, String brandId) throws IOException {
    String id = text(in);
    Order order = in.readBoolean() ? order(in, id, brandId) : null;
    List<Return> returns = new ArrayList<>();
    for (long left = number(in); left > 0; left--) {
      returns.add(returned(in, brandId));
    }
    List<LedgerEntry> entries = new ArrayList<>();
    for (long left = number(in); left > 0; left--) {
      entries.add(entry(in, brandId));
    }
    return new Document(id, brandId, order, returns, entries, in.readLong());
  }

  private static void order(DataOutput out, Order order) throws IOException {
    optional(out, order.postId());
    number(out, order.status().ordinal());
    number(out, DayIndex.micros(order.placedAt()));
    text(out, order.currency().getCurrencyCode());
    number(out, order.taxMinor());
    number(out, order.shippingMinor());
    optional(out, order.country());
    number(out, order.lines().size());
    for (Order.Line line : order.lines()) {
      text(out, line.productId());
      number(out, line.quantity());
      number(out, line.grossMinor());
      number(out, line.discountMinor());
    }
  }

  private static Order order(DataInput in, String id, String brandId) throws IOException {
    String post = optional(in);
    Order.Status status = Order.Status.values()[(int) number(in)];
    long placed = number(in);
    Currency currency = Currency.getInstance(text(in));
    long tax = number(in);
    long shipping = number(in);
    String country = optional(in);
    List<Order.Line> lines = new ArrayList<>();
    for (long left = number(in); left > 0; left--) {
      lines.add(new Order.Line(text(in), number(in), number(in), number(in)));
    }
    return new Order(
        id,
        brandId,
        post,
        status,
        DayIndex.instant(placed),
        currency,
        lines,
        tax,
        shipping,
        country);
  }

  private static void returned(DataOutput out, Return returned) throws IOException {
    text(out, returned.id());
    optional(out, returned.orderId());
    optional(out, returned.productId());
    number(out, returned.kind().ordinal());
    number(out, returned.quantity());
    money(out, returned.amount());
    number(out, DayIndex.micros(returned.processedAt()));
  }

  private static Return returned(DataInput in, String brandId) throws IOException {
    return new Return(
        text(in),
        brandId,
        optional(in),
        optional(in),
        Return.Kind.values()[(int) number(in)],
        number(in),
        money(in),
        DayIndex.instant(number(in)));
  }

  private static void entry(DataOutput out, LedgerEntry entry) throws IOException {
    text(out, entry.id());
    number(out, entry.kind().ordinal());
    text(out, entry.reference());
    optional(out, entry.productId());
    optional(out, entry.description());
    number(out, entry.quantity());
    money(out, entry.amount());
    number(out, DayIndex.micros(entry.bookedAt()));
  }

  private static LedgerEntry entry(DataInput in, String brandId) throws IOException {
    return new LedgerEntry(
        text(in),
        brandId,
        LedgerEntry.Kind.values()[(int) number(in)],
        text(in),
        optional(in),
        optional(in),
        number(in),
        money(in),
        DayIndex.instant(number(in)));
  }

  private static void money(DataOutput out, Money money) throws IOException {
    number(out, money.minor());
    text(out, money.currency().getCurrencyCode());
  }

  private static Money money(DataInput in) throws IOException {
    return new Money(number(in), Currency.getInstance(text(in)));
  }

  static void optional(DataOutput out, @Nullable String text) throws IOException {
    out.writeBoolean(text != null);
    if (text != null) {
      text(out, text);
    }
  }

  static @Nullable String optional(DataInput in) throws IOException {
    return in.readBoolean() ? text(in) : null;
  }

  /// Of any length, unlike [DataOutput#writeUTF].
  static void text(DataOutput out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    number(out, bytes.length);
    out.write(bytes);
  }

  static String text(DataInput in) throws IOException {
    byte[] bytes = new byte[(int) number(in)];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /// Small numbers in few bytes, negative ones too.
  static void number(DataOutput out, long number) throws IOException {
    long left = number << 1 ^ number >> 63;
    while ((left & ~0x7fL) != 0) {
      out.writeByte((int) (left & 0x7f) | 0x80);
      left >>>= 7;
    }
    out.writeByte((int) left);
  }

  static long number(DataInput in) throws IOException {
    long value = 0;
    int shift = 0;
    byte next;
    do {
      next = in.readByte();
      value |= (long) (next & 0x7f) << shift;
      shift += 7;
    } while (next < 0 && shift < 64);
    return value >>> 1 ^ -(value & 1);
  }
}
