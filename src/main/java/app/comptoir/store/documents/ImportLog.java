package app.comptoir.store.documents;

import app.comptoir.domain.catalog.Brand;
import app.comptoir.domain.catalog.Product;
import app.comptoir.domain.change.Change;
import app.comptoir.domain.money.FxRate;
import app.comptoir.domain.revenue.Document;
import app.comptoir.store.db.Database;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/// What an order file said, kept in the database: its records one after the other, packed, in
/// blocks. It holds what is counted and shown, nothing of customers; of a file of 45 MB some 5 MB.
/// Beside it the report of the import.
public final class ImportLog {
  private static final int PRODUCT = 'P';
  private static final int RATE = 'R';
  private static final int DOCUMENT = 'D';
  private static final int END = 'E';

  /// Of each block, packed.
  private static final int BLOCK = 256 * 1024;

  /// Blocks from here on are the report.
  static final int REPORT = 1 << 30;

  private ImportLog() {}

  static long key(int importNo, int block) {
    return (long) importNo << 32 | block;
  }

  /// Writes the records of an import. One thread.
  public static final class Writer implements AutoCloseable {
    private final DataOutputStream out;

    public Writer(Database database, int importNo) {
      out = new DataOutputStream(packing(database, importNo, 0));
    }

    public void product(Product product) throws IOException {
      out.writeByte(PRODUCT);
      DocumentCodec.text(out, product.id());
      DocumentCodec.text(out, product.sku());
      DocumentCodec.optional(out, product.name());
    }

    public void rate(FxRate rate) throws IOException {
      out.writeByte(RATE);
      DocumentCodec.number(out, rate.day().toEpochDay());
      DocumentCodec.text(out, rate.base().getCurrencyCode());
      DocumentCodec.text(out, rate.quote().getCurrencyCode());
      DocumentCodec.text(out, rate.rate().toPlainString());
    }

    public void document(Document document, Instant at) throws IOException {
      out.writeByte(DOCUMENT);
      DocumentCodec.number(out, at.toEpochMilli());
      DocumentCodec.write(out, document);
    }

    @Override
    public void close() throws IOException {
      out.writeByte(END);
      out.close();
    }
  }

  /// Reads them again, in their order. One thread.
  public static final class Reader implements AutoCloseable {
    private final ImportRow row;
    private final Brand brand;
    private final DataInputStream in;
    private long position;

    public Reader(Database database, ImportRow row) {
      this.row = row;
      this.brand = row.brand();
      this.in = new DataInputStream(unpacking(database, row.no(), 0));
    }

    /// How many were read.
    public long position() {
      return position;
    }

    /// The next record; null behind the last.
    ///
    /// @throws IOException where what is kept is not whole
    public @Nullable Change next() throws IOException {
      int kind = in.readByte();
      if (kind == END) {
        return null;
      }
      // The brand comes first.
      long seq = ++position + 1;
      long revision = row.revision();
      return switch (kind) {
        case PRODUCT -> {
          String id = DocumentCodec.text(in);
          Product product =
              new Product(id, brand.id(), DocumentCodec.text(in), DocumentCodec.optional(in), null);
          yield new Change.ProductChange(seq, row.first(), revision, product);
        }
        case RATE -> {
          FxRate rate =
              new FxRate(
                  LocalDate.ofEpochDay(DocumentCodec.number(in)),
                  Currency.getInstance(DocumentCodec.text(in)),
                  Currency.getInstance(DocumentCodec.text(in)),
                  new BigDecimal(DocumentCodec.text(in)));
          yield new Change.FxRateChange(seq, row.first(), revision, rate);
        }
        case DOCUMENT -> {
          Instant at = Instant.ofEpochMilli(DocumentCodec.number(in));
          yield new Change.DocumentChange(seq, at, revision, DocumentCodec.read(in, brand.id()));
        }
        default -> throw new IOException("Not a record of an import: " + kind);
      };
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  /// Keeps the report of an import.
  public static void saveReport(Database database, int importNo, String text) throws IOException {
    try (OutputStream out = packing(database, importNo, REPORT)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /// The report of an import; empty where none is kept.
  public static String report(Database database, int importNo) throws IOException {
    if (block(database, key(importNo, REPORT)).length == 0) {
      return "";
    }
    try (InputStream in = unpacking(database, importNo, REPORT)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static OutputStream packing(Database database, int importNo, int first) {
    Deflater fast = new Deflater(Deflater.BEST_SPEED);
    return new BufferedOutputStream(
        new DeflaterOutputStream(new Blocks(database, key(importNo, first)), fast, 1 << 14) {
          @Override
          public void close() throws IOException {
            super.close();
            fast.end();
          }
        },
        1 << 14);
  }

  private static InputStream unpacking(Database database, int importNo, int first) {
    return new BufferedInputStream(
        new InflaterInputStream(new KeptBlocks(database, key(importNo, first))), 1 << 16);
  }

  /// Empty where there is none.
  private static byte[] block(Database database, long key) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT packed FROM import_block WHERE block_key = :key")
                .bind("key", key)
                .mapTo(byte[].class)
                .findOne()
                .orElseGet(() -> new byte[0]));
  }

  /// Bytes into blocks, each in a transaction of its own.
  private static final class Blocks extends OutputStream {
    private final Database database;
    private final byte[] bytes = new byte[BLOCK];
    private long key;
    private int size;

    Blocks(Database database, long firstKey) {
      this.database = database;
      this.key = firstKey;
    }

    @Override
    public void write(int b) {
      bytes[size++] = (byte) b;
      if (size == BLOCK) {
        store();
      }
    }

    @Override
    public void write(byte[] some, int from, int length) {
      int at = from;
      while (at < from + length) {
        int part = Math.min(BLOCK - size, from + length - at);
        System.arraycopy(some, at, bytes, size, part);
        size += part;
        at += part;
        if (size == BLOCK) {
          store();
        }
      }
    }

    @Override
    public void close() {
      if (size > 0) {
        store();
      }
    }

    private void store() {
      byte[] block = Arrays.copyOf(bytes, size);
      database.write(
          handle ->
              handle.execute(
                  "INSERT INTO import_block (block_key, packed) VALUES (?, ?)", key, block));
      key++;
      size = 0;
    }
  }

  /// The blocks as bytes again, one in memory at a time.
  private static final class KeptBlocks extends InputStream {
    private final Database database;
    private long key;
    private byte[] bytes = {};
    private int at;

    KeptBlocks(Database database, long firstKey) {
      this.database = database;
      this.key = firstKey;
    }

    @Override
    public int read() {
      return filled() ? bytes[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) {
      if (!filled()) {
        return -1;
      }
      int part = Math.min(length, bytes.length - at);
      System.arraycopy(bytes, at, into, from, part);
      at += part;
      return part;
    }

    private boolean filled() {
      if (at == bytes.length) {
        bytes = block(database, key++);
        at = 0;
      }
      return bytes.length > 0;
    }
  }
}
