package app.comptoir.store.db;

import app.comptoir.common.OwnFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.encrypt.FileEncrypt;
import org.jspecify.annotations.Nullable;

/// A database's file as H2 encrypts it: a block with a mark and a salt, then each block of 4 KB by
/// itself (AES in XTS mode). The checksums are of what lies on the disk, so that damage is told
/// from a wrong key.
final class EncryptedFile {
  private static final byte[] MARK = "H2encrypt\n".getBytes(StandardCharsets.ISO_8859_1);
  private static final byte[] HEAD_OF_H2 = "H:2,".getBytes(StandardCharsets.ISO_8859_1);
  private static final int BLOCK = FileEncrypt.BLOCK_SIZE;
  private static final int AT_ONCE = 256 * BLOCK;

  private EncryptedFile() {}

  /// Whether a database's file says that it is encrypted.
  static boolean is(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer begin = ByteBuffer.allocate(MARK.length);
      BlockSums.readAt(channel, begin, 0);
      return Arrays.equals(begin.array(), MARK);
    }
  }

  /// The first of some keys that opens an encrypted file; null where none does.
  static @Nullable DatabaseKey keyOf(Path file, List<DatabaseKey> known) throws IOException {
    for (DatabaseKey key : known) {
      if (opens(file, key)) {
        return key;
      }
    }
    return null;
  }

  /// Whether a key opens an encrypted file: one of H2's two heads can be read with it.
  private static boolean opens(Path file, DatabaseKey key) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return channel.size() >= 2 * BLOCK && opens(file, key, channel);
    }
  }

  private static boolean opens(Path file, DatabaseKey key, FileChannel channel) throws IOException {
    try (FileEncrypt clear = new FileEncrypt(file.toString(), key.ofFile(), channel)) {
      for (int head = 0; head < 2 && clear.size() >= (head + 1L) * BLOCK; head++) {
        ByteBuffer block = ByteBuffer.allocate(BLOCK);
        BlockSums.readAt(clear, block, (long) head * BLOCK);
        if (Arrays.equals(block.array(), 0, HEAD_OF_H2.length, HEAD_OF_H2, 0, HEAD_OF_H2.length)) {
          return true;
        }
      }
      return false;
    }
  }

  /// Writes an encrypted copy of a file that is not, with its checksums, and reads it back.
  ///
  /// @param from and `to` as H2 names files, through the checksums
  /// @param keys told how far it is
  static void encrypt(String from, String to, DatabaseKey key, KeySafe keys) throws IOException {
    try (FileChannel clear = FilePath.get(from).open("r")) {
      try (FileEncrypt copy = new FileEncrypt(to, key.ofFile(), FilePath.get(to).open("rw"))) {
        long length = clear.size();
        for (long at = 0; at < length; at += AT_ONCE) {
          BlockSums.writeAt(copy, blocks(clear, at, length), at);
          keys.encrypting(at, 2 * length);
        }
        copy.force(true);
      }
      compare(clear, to, key, keys);
    }
  }

  private static void compare(FileChannel clear, String to, DatabaseKey key, KeySafe keys)
      throws IOException {
    try (FileEncrypt copy = new FileEncrypt(to, key.ofFile(), FilePath.get(to).open("r"))) {
      long length = clear.size();
      for (long at = 0; at < length; at += AT_ONCE) {
        ByteBuffer expected = blocks(clear, at, length);
        ByteBuffer found = ByteBuffer.allocate(expected.remaining());
        BlockSums.readAt(copy, found, at);
        if (!found.flip().equals(expected)) {
          throw new IOException("The encrypted copy is not what it is a copy of");
        }
        keys.encrypting(length + at, 2 * length);
      }
    }
  }

  /// Whole blocks, the last one filled up with zeros.
  private static ByteBuffer blocks(FileChannel clear, long at, long length) throws IOException {
    int count = (int) Math.min(AT_ONCE, length - at);
    ByteBuffer blocks = ByteBuffer.allocate((count + BLOCK - 1) / BLOCK * BLOCK);
    BlockSums.readAt(clear, blocks.limit(count), at);
    if (blocks.hasRemaining()) {
      throw new IOException("The database is shorter than it was");
    }
    return blocks.clear();
  }

  /// Writes a copy that is not encrypted of a file that is.
  ///
  /// @param progress told how many bytes were copied
  static void decrypt(FileChannel from, DatabaseKey key, Path to, LongConsumer progress)
      throws IOException {
    FileEncrypt clear = new FileEncrypt(to.toString(), key.ofFile(), from);
    long length = clear.size();
    try (FileChannel copy =
        OwnFiles.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      for (long at = 0; at < length; at += AT_ONCE) {
        ByteBuffer data = ByteBuffer.allocate((int) Math.min(AT_ONCE, length - at));
        BlockSums.readAt(clear, data, at);
        BlockSums.writeAt(copy, data.flip(), at);
        progress.accept(at + data.limit());
      }
      copy.force(true);
    }
  }
}
