package app.comptoir.campaign.hostile;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Backups with other parts than they were made with, whose manifest says so: anybody can write
/// one.
final class HostileDatabaseBackups {
  private static final String MANIFEST = "manifest.json";
  private static final JsonMapper JSON = JsonMapper.shared();

  private HostileDatabaseBackups() {}

  /// @param from a backup of the program's own
  /// @param folder whose files take the place of the parts of the same name
  static void repack(Path from, Path folder, Path to) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(from))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path other = folder.resolve(entry.getName());
        parts.put(
            entry.getName(), Files.exists(other) ? Files.readAllBytes(other) : zip.readAllBytes());
      }
    }
    ObjectNode manifest = (ObjectNode) JSON.readTree(parts.get(MANIFEST));
    manifest
        .path("parts")
        .forEach(
            part -> {
              byte[] bytes = parts.get(part.path("name").asString());
              ((ObjectNode) part).put("bytes", bytes.length).put("sha256", sha256(bytes));
            });
    parts.put(MANIFEST, JSON.writeValueAsBytes(manifest));
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(to))) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    }
  }

  /// A backup whose manifest and first part say that there are so many zeros in it.
  static void bomb(Path to, long bytes) throws IOException {
    String manifest =
        """
        {"format": "comptoir-backup", "version": 1, "made": "2026-01-01T00:00:00Z", "schema": 1,
         "workspace": "x", "brands": [], "rows": 0, "decisions": 0, "parts": [
          {"name": "comptoir.mv.db", "bytes": %d, "sha256": ""},
          {"name": "comptoir.sums", "bytes": 0, "sha256": ""},
          {"name": "workspace.json", "bytes": 0, "sha256": ""}]}
        """
            .formatted(bytes);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(to))) {
      zip.putNextEntry(new ZipEntry(MANIFEST));
      zip.write(manifest.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("comptoir.mv.db"));
      zeros(zip, 64L << 20);
    }
  }

  private static void zeros(OutputStream out, long bytes) throws IOException {
    byte[] some = new byte[1 << 16];
    for (long left = bytes; left > 0; left -= some.length) {
      out.write(some);
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
