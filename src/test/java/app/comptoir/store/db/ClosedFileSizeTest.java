package app.comptoir.store.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a long import leaves behind is a file full of holes; H2 fills them when it closes.
class ClosedFileSizeTest {
  private static final int BLOCKS = 24;
  private static final int BYTES = 500_000;

  @TempDir Path folder;

  @Test
  void fileIsNotMuchLargerThanWhatItHolds() throws Exception {
    try (Database database = Database.open(folder, Clock.systemUTC())) {
      for (int round = 0; round < 5; round++) {
        for (int block = 0; block < BLOCKS; block++) {
          put(database, block, bytes(round, block));
        }
      }
    }
    assertThat(Files.size(folder.resolve("comptoir.mv.db"))).isLessThan(BLOCKS * BYTES * 14L / 10);
    try (Database database = Database.open(folder, Clock.systemUTC())) {
      assertThat(database.opening()).isEqualTo(new OpenedDatabase(false, false));
      for (int block = 0; block < BLOCKS; block++) {
        assertThat(get(database, block)).isEqualTo(bytes(4, block));
      }
    }
  }

  private static byte[] bytes(int round, int block) {
    byte[] bytes = new byte[BYTES];
    new Random(31L * round + block).nextBytes(bytes);
    return bytes;
  }

  private static void put(Database database, int key, byte[] bytes) {
    database.write(
        handle -> {
          handle.execute("DELETE FROM import_block WHERE block_key = ?", key);
          return handle.execute(
              "INSERT INTO import_block (block_key, packed) VALUES (?, ?)", key, bytes);
        });
  }

  private static byte[] get(Database database, int key) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT packed FROM import_block WHERE block_key = :key")
                .bind("key", key)
                .mapTo(byte[].class)
                .one());
  }
}
