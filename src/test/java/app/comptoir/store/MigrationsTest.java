package app.comptoir.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.store.db.Schema;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A migration that somebody may have run is never changed: their database would not open any more.
/// What is to be otherwise is a migration of its own, and a line here.
class MigrationsTest {
  private static final List<String> ALL =
      List.of(
          "V10__create_tables.sql 2bc26134bd017890",
          "V11__create_imports.sql edc58fa2a8a98542",
          "V12__drop_pentads.sql fe6724b1a48d88fc",
          "V13__pack_order_lines.sql 093a2b94a7601104");

  @Test
  void migrationsAreAsTheyWereRun() throws Exception {
    for (String line : ALL) {
      String name = line.split(" ", 2)[0];
      try (InputStream in = Schema.class.getResourceAsStream("/db/migration/" + name)) {
        assertThat(in).as(name).isNotNull();
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
        assertThat(name + " " + HexFormat.of().formatHex(digest).substring(0, 16)).isEqualTo(line);
      }
    }
    assertThat(ALL.getLast()).startsWith("V%d_".formatted(Schema.CURRENT.version()));
  }
}
