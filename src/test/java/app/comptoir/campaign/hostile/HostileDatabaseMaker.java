package app.comptoir.campaign.hostile;

import app.comptoir.store.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.DataType;
import org.h2.mvstore.type.MetaType;
import org.h2.mvstore.type.StringDataType;

/// Changes databases as somebody would who means harm, in a process of its own, where H2 has all
/// rights. First argument: a file with a line for each, `folder|key|mark|kind,kind…`; the key is
/// empty where the database is not encrypted. Then uses each as the program does, and says which
/// did harm, by a line `harm <folder>`.
final class HostileDatabaseMaker {
  private HostileDatabaseMaker() {}

  public static void main(String[] args) throws Exception {
    TestDatabase.knowChecksums();
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      String[] parts = line.split("\\|", -1);
      Path folder = Path.of(parts[0]);
      Path mark = Path.of(parts[2]);
      List<HostileDatabaseKind> kinds =
          Arrays.stream(parts[3].split(",")).map(HostileDatabaseKind::valueOf).toList();
      make(folder, parts[1], mark, kinds);
      Path copy = Files.createTempDirectory(folder.getParent(), "tried");
      for (String name : List.of("comptoir.mv.db", "comptoir.sums")) {
        Files.copy(folder.resolve(name), copy.resolve(name));
      }
      Files.deleteIfExists(mark);
      use(copy, parts[1]);
      if (Files.deleteIfExists(mark)) {
        System.out.println("harm " + folder);
      }
    }
    System.out.println("made");
  }

  private static void make(Path folder, String key, Path mark, List<HostileDatabaseKind> kinds)
      throws SQLException {
    try (Connection connection = connect(folder, key);
        Statement statement = connection.createStatement()) {
      for (HostileDatabaseKind kind : kinds) {
        for (String sql : kind.statements(mark, kind.name())) {
          statement.execute(sql);
        }
      }
      statement.execute("SHUTDOWN");
    }
    if (kinds.contains(HostileDatabaseKind.CLASS_OF_A_PAGE)
        || kinds.contains(HostileDatabaseKind.JAVA_OBJECT)) {
      changePages(folder, key, kinds);
    }
  }

  private static Connection connect(Path folder, String key) throws SQLException {
    String address = "jdbc:h2:guard:" + folder.resolve("comptoir") + ";IFEXISTS=TRUE";
    return key.isEmpty()
        ? DriverManager.getConnection(address, "comptoir", "")
        : DriverManager.getConnection(address + ";CIPHER=AES", "comptoir", key + " ");
  }

  private static void changePages(Path folder, String key, List<HostileDatabaseKind> kinds) {
    MVStore.Builder builder =
        new MVStore.Builder().fileName("guard:" + folder.resolve("comptoir.mv.db"));
    if (!key.isEmpty()) {
      builder.encryptionKey(key.toCharArray());
    }
    try (MVStore store = builder.open()) {
      if (kinds.contains(HostileDatabaseKind.CLASS_OF_A_PAGE)) {
        MVMap<String, DataType<?>> types =
            store.openMap(
                "_",
                new MVMap.Builder<String, DataType<?>>()
                    .keyType(StringDataType.INSTANCE)
                    .valueType(new MetaType<>(null, null)));
        types.put("ffffffff", new HostileDatabaseType());
      }
      if (kinds.contains(HostileDatabaseKind.JAVA_OBJECT)) {
        store.<Integer, Object>openMap("openTransactions").put(1, new HostileDatabaseObject());
      }
    }
  }

  /// Much as the program does: it opens, changes and reads.
  private static void use(Path folder, String key) {
    try (Connection connection = connect(folder, key);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("UPDATE sentinel SET created_us = created_us + 1");
      statement.executeUpdate("DELETE FROM sentinel WHERE id = 2");
      statement.executeUpdate("INSERT INTO sentinel (id, app, created_us) VALUES (2, 'shape', 1)");
      try (ResultSet brands = statement.executeQuery("SELECT * FROM brand")) {
        brands.next();
      }
      statement.execute("SHUTDOWN");
    } catch (SQLException e) {
      System.out.println("refused by H2: " + e.getMessage().lines().findFirst().orElse(""));
    }
  }
}
