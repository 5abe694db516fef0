package app.comptoir.acts;

import app.comptoir.common.PlainFile;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads a journal line by line, never more than one in memory, and checks each: its own sum, and
/// that it follows the one in front. Reads only; the journal may be written meanwhile. One thread.
public final class JournalReader implements AutoCloseable {
  /// Far more than any line has: what is longer is no line.
  private static final int LONGEST = 8 << 20;

  /// Far more than all decisions of a working life have: what is longer is no journal.
  public static final long MOST_BYTES = 1L << 30;

  private static final Logger log = LoggerFactory.getLogger(JournalReader.class);
  private static final byte[] BEGIN = "{\"n\":".getBytes(StandardCharsets.US_ASCII);

  private final InputStream in;
  private Mark mark;

  /// What stands at a place.
  public sealed interface Found {
    /// A line that proves itself and its place.
    record Good(JournalLine line) implements Found {}

    /// The last line, not ended: what was being written when the program or the machine stopped.
    ///
    /// @param from where it begins
    /// @param whole whether all but its line feed is there
    record Torn(Mark from, boolean whole) implements Found {}

    /// A line that does not prove itself, or not its place.
    ///
    /// @param from where it begins
    /// @param reason the end of a sentence
    record Broken(Mark from, String reason) implements Found {}

    /// Nothing more.
    record End() implements Found {}
  }

  /// Begins behind `after`, which must be a place of this journal: otherwise the first line found
  /// is broken.
  public JournalReader(Path file, Mark after) throws IOException {
    this.in = new BufferedInputStream(plain(file), 1 << 16);
    this.mark = after;
    try {
      in.skipNBytes(after.offset());
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private static InputStream plain(Path file) throws IOException {
    return PlainFile.open(file, MOST_BYTES, LinkOption.NOFOLLOW_LINKS);
  }

  /// The next line. Not to be called again behind anything but a good one.
  public Found next() throws IOException {
    Mark from = mark;
    Raw raw = raw(in);
    if (raw.length == 0 && !raw.ended) {
      return new Found.End();
    }
    try {
      LineCodec.Decoded decoded = LineCodec.decode(raw.bytes, raw.length);
      if (decoded.number() != from.lines() + 1 || !decoded.previous().equals(from.sum())) {
        return new Found.Broken(from, "it does not follow the line in front of it");
      }
      if (!raw.ended) {
        return new Found.Torn(from, true);
      }
      mark = new Mark(from.lines() + 1, from.offset() + raw.length + 1, decoded.sum());
      return new Found.Good(new JournalLine(decoded.entry(), mark));
    } catch (BrokenLine e) {
      return raw.ended || raw.length >= LONGEST
          ? new Found.Broken(from, e.reason())
          : torn(from, raw, e);
    }
  }

  /// A last line that lacks more than its line feed; one that lacks nothing but has something else
  /// in its place was not torn.
  private static Found torn(Mark from, Raw raw, BrokenLine why) {
    if (!raw.beginsLikeLine()) {
      return new Found.Broken(from, "it is no line of a journal");
    }
    if (nextBegin(raw, 1) < raw.length) {
      return new Found.Broken(from, "the ends of its lines are lost");
    }
    try {
      LineCodec.decode(raw.bytes, raw.length - 1);
      return new Found.Broken(from, why.reason());
    } catch (BrokenLine _) {
      return new Found.Torn(from, false);
    }
  }

  /// What is left of the lines from a byte on: all that prove themselves, whatever their place.
  /// Where a line feed was lost too, they are told apart by how a line begins.
  static void salvage(Path file, long from, Consumer<Entry> saved) throws IOException {
    try (InputStream in = new BufferedInputStream(plain(file), 1 << 16)) {
      in.skipNBytes(from);
      byte[] left = {};
      boolean more = true;
      while (more) {
        Raw raw = raw(in, left);
        boolean full = !raw.ended && raw.length >= LONGEST;
        int stop = 0;
        while (stop < raw.length && !(full && stop > 0 && nextBegin(raw, stop + 1) == raw.length)) {
          int end = nextBegin(raw, stop + 1);
          saved(raw, stop, end, saved);
          stop = end;
        }
        left = Arrays.copyOfRange(raw.bytes, stop, raw.length);
        more = raw.ended || full;
      }
    }
  }

  private static int nextBegin(Raw raw, int from) {
    for (int i = from; i + BEGIN.length <= raw.length; i++) {
      if (Arrays.equals(raw.bytes, i, i + BEGIN.length, BEGIN, 0, BEGIN.length)) {
        return i;
      }
    }
    return raw.length;
  }

  /// Tries a piece as it is and without its last byte, in whose place a line feed may have been.
  private static void saved(Raw raw, int begin, int end, Consumer<Entry> saved) {
    byte[] piece = Arrays.copyOfRange(raw.bytes, begin, end);
    for (int length = piece.length; length >= piece.length - 1; length--) {
      try {
        saved.accept(LineCodec.decode(piece, length).entry());
        return;
      } catch (BrokenLine e) {
        log.debug("ACT-2 {} bytes could not be saved: {}", length, e.reason());
      }
    }
  }

  /// Bytes up to a line feed, which is not among them, or up to the end.
  private static final class Raw {
    private final byte[] bytes;
    private final int length;
    private final boolean ended;

    Raw(byte[] bytes, boolean ended) {
      this.bytes = bytes;
      this.length = bytes.length;
      this.ended = ended;
    }

    /// As far as it goes; zeros are what some file systems leave of a write that was cut off.
    boolean beginsLikeLine() {
      int common = Math.min(length, BEGIN.length);
      return Arrays.equals(bytes, 0, common, BEGIN, 0, common)
          || Arrays.equals(bytes, new byte[length]);
    }
  }

  private static Raw raw(InputStream in) throws IOException {
    return raw(in, new byte[0]);
  }

  /// @param first what the line begins with
  private static Raw raw(InputStream in, byte[] first) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
    line.writeBytes(first);
    int next = 0;
    while (next >= 0 && next != '\n' && line.size() < LONGEST) {
      next = in.read();
      if (next >= 0 && next != '\n') {
        line.write(next);
      }
    }
    return new Raw(line.toByteArray(), next == '\n');
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
