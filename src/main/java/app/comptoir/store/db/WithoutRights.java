package app.comptoir.store.db;

import java.io.IOException;
import org.h2.api.JavaObjectSerializer;
import org.h2.engine.SysProperties;
import org.h2.util.JdbcUtils;

/// Takes H2 the right to load classes that a database names, and to make objects of what lies in
/// one: what is left where a file got past [StoredStatements]. Before anything else is asked of H2.
final class WithoutRights {
  /// Read by H2 once, when it is loaded.
  private static final String ALLOWED = "h2.allowedClasses";

  private WithoutRights() {}

  /// @throws IllegalStateException where H2 was loaded before with more rights
  static void keep() {
    System.setProperty(ALLOWED, "");
    if (!SysProperties.ALLOWED_CLASSES.isEmpty()) {
      throw new IllegalStateException("H2 was loaded with rights: set " + ALLOWED + " to nothing");
    }
    JdbcUtils.serializer = new NoObjects();
  }

  private static final class NoObjects implements JavaObjectSerializer {
    @Override
    public byte[] serialize(Object object) throws IOException {
      throw new IOException("no Java objects are stored");
    }

    @Override
    public Object deserialize(byte[] bytes) throws IOException {
      throw new IOException("no Java objects are stored");
    }
  }
}
