package app.comptoir.backup;

import app.comptoir.common.CommandException;
import app.comptoir.common.OwnFiles;
import app.comptoir.common.Sha256;
import app.comptoir.service.workspaces.Storage;
import app.comptoir.service.workspaces.Storage.Stage;
import app.comptoir.store.DatabaseCopy;
import app.comptoir.workspace.WorkspaceFile;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The file of a backup: a ZIP with the manifest first and then the parts it names, nothing else.
final class BackupFile {

  /// All there can be, in order.
  static final List<String> PARTS =
      List.of(
          DatabaseCopy.FILE,
          DatabaseCopy.SUMS,
          WorkspaceFile.JOURNAL,
          WorkspaceFile.CONFIG,
          WorkspaceFile.SIMULATED);

  private static final Set<String> NEEDED =
      Set.of(DatabaseCopy.FILE, DatabaseCopy.SUMS, WorkspaceFile.CONFIG);
  private static final int MOST_OF_MANIFEST = 1 << 20;
  private static final int MOST_OF_CONFIG = 1 << 20;

  /// So that sizes can be added up.
  private static final long MOST_OF_PART = Long.MAX_VALUE / 16;

  private static final int AT_ONCE = 1 << 16;
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private BackupFile() {}

  /// The parts that are in a folder, with their checksums.
  static List<BackupManifest.Part> parts(Path folder) throws IOException {
    List<BackupManifest.Part> parts = new ArrayList<>();
    for (String name : PARTS) {
      Path part = folder.resolve(name);
      if (Files.exists(part)) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(part))) {
          Drain drain = new Drain(in, Long.MAX_VALUE);
          String sum = drain.to(OutputStream.nullOutputStream(), _ -> {});
          parts.add(new BackupManifest.Part(name, drain.bytes, sum));
        }
      }
    }
    return parts;
  }

  static void write(Path file, BackupManifest manifest, Path folder, Storage.Progress progress)
      throws IOException {
    long of = bytes(manifest);
    long done = 0;
    try (ZipOutputStream zip =
        new ZipOutputStream(new BufferedOutputStream(OwnFiles.write(file)))) {
      zip.setLevel(Deflater.BEST_SPEED);
      zip.putNextEntry(new ZipEntry(BackupManifest.NAME));
      zip.write(JSON.writeValueAsBytes(manifest));
      for (BackupManifest.Part part : manifest.parts()) {
        zip.putNextEntry(new ZipEntry(part.name()));
        try (InputStream in = Files.newInputStream(folder.resolve(part.name()))) {
          long before = done;
          new Drain(in, part.bytes())
              .to(zip, bytes -> step(progress, Stage.PACKING, before + bytes, of));
        }
        done += part.bytes();
      }
    }
  }

  private static long bytes(BackupManifest manifest) {
    return manifest.parts().stream().mapToLong(BackupManifest.Part::bytes).sum();
  }

  private static void step(Storage.Progress progress, Stage stage, long done, long of) {
    progress.at(stage, done, of);
    if (progress.cancelled()) {
      throw new Cancelled();
    }
  }

  /// What a backup says of itself.
  ///
  /// @throws CommandException `BAK-2` where it is none, `BAK-3` where it is of a newer Comptoir
  static BackupManifest manifest(Path file) throws IOException {
    try (ZipInputStream zip = open(file)) {
      return manifest(zip);
    }
  }

  /// Reads all of a backup and compares it with its checksums.
  ///
  /// @param into where the parts are put; null to compare only
  /// @throws CommandException `BAK-2` where it is not what was written, `BAK-3` as above, `DB-8`
  ///   where there is no room for what it says it holds
  static BackupManifest read(Path file, @Nullable Path into, Storage.Progress progress)
      throws IOException {
    Stage stage = into == null ? Stage.READING_BACK : Stage.UNPACKING;
    try (ZipInputStream zip = open(file)) {
      BackupManifest manifest = manifest(zip);
      long of = bytes(manifest);
      if (into != null && !DatabaseCopy.roomFor(of, into)) {
        throw new CommandException("DB-8", "There is no room to unpack the backup.");
      }
      long done = 0;
      for (BackupManifest.Part part : manifest.parts()) {
        ZipEntry entry = zip.getNextEntry();
        if (entry == null || !entry.getName().equals(part.name())) {
          throw damaged(part.name() + " is missing");
        }
        long before = done;
        try (OutputStream out =
            into == null
                ? OutputStream.nullOutputStream()
                : OwnFiles.write(into.resolve(part.name()))) {
          Drain drain = new Drain(zip, part.bytes());
          String sum = drain.to(out, bytes -> step(progress, stage, before + bytes, of));
          if (drain.bytes != part.bytes() || !sum.equals(part.sha256())) {
            throw damaged(part.name() + " is not what was written");
          }
        }
        done += part.bytes();
      }
      if (zip.getNextEntry() != null) {
        throw damaged("there is more in it than it says");
      }
      return manifest;
    } catch (ZipException | EOFException e) {
      throw damaged(String.valueOf(e.getMessage()));
    }
  }

  /// @throws CommandException `BAK-2` where it is a folder, a device or a pipe, which may never end
  private static ZipInputStream open(Path file) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw damaged("it is no file, but a folder, a device or a pipe");
    }
    return new ZipInputStream(new BufferedInputStream(Files.newInputStream(file)));
  }

  private static BackupManifest manifest(ZipInputStream zip) throws IOException {
    try {
      ZipEntry first = zip.getNextEntry();
      if (first == null || !first.getName().equals(BackupManifest.NAME)) {
        throw damaged("it is no backup of Comptoir");
      }
      byte[] bytes = zip.readNBytes(MOST_OF_MANIFEST);
      if (zip.read() >= 0) {
        throw damaged("what it says of itself is too long");
      }
      var tree = JSON.readTree(bytes);
      if (!tree.path("format").asString("").equals(BackupManifest.FORMAT)) {
        throw damaged("it is no backup of Comptoir");
      }
      if (tree.path("version").asInt(0) > BackupManifest.VERSION
          || tree.path("schema").asInt(0) > DatabaseCopy.version()) {
        throw new CommandException(
            "BAK-3", "This backup was made by a newer Comptoir; update Comptoir to restore it.");
      }
      BackupManifest manifest = JSON.treeToValue(tree, BackupManifest.class);
      requireSound(manifest);
      return manifest;
    } catch (ZipException | EOFException | JacksonException | NullPointerException e) {
      throw damaged("what it says of itself cannot be read");
    }
  }

  /// Only parts that there can be, each once and not longer than it can be: no name leads out of a
  /// folder.
  private static void requireSound(BackupManifest manifest) {
    Set<String> names = new HashSet<>();
    manifest.parts().forEach(part -> names.add(part.name()));
    if (names.size() != manifest.parts().size()
        || !Set.copyOf(PARTS).containsAll(names)
        || !names.containsAll(NEEDED)
        || !manifest.parts().stream().allMatch(BackupFile::canBe)) {
      throw damaged("its parts are not those of a backup");
    }
  }

  private static boolean canBe(BackupManifest.Part part) {
    long most = part.name().equals(WorkspaceFile.CONFIG) ? MOST_OF_CONFIG : MOST_OF_PART;
    return part.bytes() >= 0 && part.bytes() <= most;
  }

  static CommandException damaged(String why) {
    return new CommandException("BAK-2", "This is no sound backup: %s.".formatted(why));
  }

  /// Nobody waits for it any more.
  static final class Cancelled extends RuntimeException {
    private static final long serialVersionUID = 1;

    Cancelled() {
      super("cancelled", null, false, false);
    }
  }

  /// Moves bytes, adding up their checksum; no more of them than there may be.
  private static final class Drain {
    private final InputStream in;
    private final long most;
    private long bytes;

    Drain(InputStream in, long most) {
      this.in = in;
      this.most = most;
    }

    String to(OutputStream out, java.util.function.LongConsumer progress) throws IOException {
      MessageDigest digest = Sha256.digest();
      DigestInputStream summed = new DigestInputStream(in, digest);
      byte[] buffer = new byte[AT_ONCE];
      for (int read = summed.read(buffer); read >= 0; read = summed.read(buffer)) {
        bytes += read;
        if (bytes > most) {
          throw damaged("a part is longer than it says");
        }
        out.write(buffer, 0, read);
        progress.accept(bytes);
      }
      return Sha256.hex(digest);
    }
  }
}
