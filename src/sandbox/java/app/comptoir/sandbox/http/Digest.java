package app.comptoir.sandbox.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32C;

/// Checksums that show what was damaged on its way: no protection against malice, which is the
/// business of TLS.
final class Digest {
  private Digest() {}

  /// The value of `Content-Digest` (RFC 9530) for a body as it is sent.
  static String ofBody(byte[] sent) {
    CRC32C crc = new CRC32C();
    crc.update(sent);
    byte[] bytes = ByteBuffer.allocate(Integer.BYTES).putInt((int) crc.getValue()).array();
    return "crc32c=:" + Base64.getEncoder().encodeToString(bytes) + ":";
  }

  /// The checksum of an event of the stream: of its id, a line feed and its data.
  static String ofEvent(String id, byte[] data) {
    CRC32C crc = new CRC32C();
    crc.update(id.getBytes(StandardCharsets.US_ASCII));
    crc.update('\n');
    crc.update(data);
    return "%08x".formatted(crc.getValue());
  }
}
