package app.comptoir.platform.api.wire;

import app.comptoir.common.Sha256;
import app.comptoir.platform.wire.Bytes;
import app.comptoir.platform.wire.Malformed;
import java.net.http.HttpHeaders;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/// Checks what a platform says of the bytes it sent: `Content-Digest` (RFC 9530) of a body, and the
/// checksum of an event of the stream. Damage on the way may leave perfectly readable records
/// behind; only this shows it.
public final class Digests {
  private static final Pattern MEMBER =
      Pattern.compile("(?:^|,)\\s*(crc32c|sha-256)=:([A-Za-z0-9+/=]{1,100}):");

  private Digests() {}

  /// The body, proven where it bears a digest of a kind known here.
  ///
  /// @throws Malformed if the body is not what was sent
  public static Bytes checked(HttpHeaders headers, Bytes body) {
    boolean proven = false;
    for (String header : headers.allValues("Content-Digest")) {
      Matcher member = MEMBER.matcher(header);
      while (member.find()) {
        byte[] actual =
            member.group(1).equals("crc32c") ? crc(body.buffer(), body.length()) : sha(body);
        if (!Arrays.equals(actual, decoded(member.group(2)))) {
          throw new Malformed("The answer was damaged on its way");
        }
        proven = true;
      }
    }
    return proven ? body.asProven() : body;
  }

  /// The data of an event, proven where it bears a checksum.
  ///
  /// @throws Malformed if the event is not what was sent
  public static Bytes checked(String id, Bytes data, String checksum) {
    if (checksum.isEmpty()) {
      return data;
    }
    CRC32C crc = new CRC32C();
    crc.update(id.getBytes(StandardCharsets.UTF_8));
    crc.update('\n');
    crc.update(data.buffer(), 0, data.length());
    if (!checksum.equals("%08x".formatted(crc.getValue()))) {
      throw new Malformed("An event of the stream was damaged on its way");
    }
    return data.asProven();
  }

  private static byte[] crc(byte[] buffer, int length) {
    CRC32C crc = new CRC32C();
    crc.update(buffer, 0, length);
    return ByteBuffer.allocate(Integer.BYTES).putInt((int) crc.getValue()).array();
  }

  private static byte[] sha(Bytes body) {
    MessageDigest digest = Sha256.digest();
    digest.update(body.buffer(), 0, body.length());
    return digest.digest();
  }

  private static byte[] decoded(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException _) {
      return new byte[0];
    }
  }
}
