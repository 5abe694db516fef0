package app.comptoir.store.db;

import java.nio.ByteBuffer;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.db.LobStorageMap;
import org.h2.mvstore.db.NullValueDataType;
import org.h2.mvstore.db.RowDataType;
import org.h2.mvstore.db.ValueDataType;
import org.h2.mvstore.tx.VersionedValueType;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.LongDataType;
import org.h2.mvstore.type.StringDataType;

/// The classes a database's file names, by which H2 reads its pages: H2 makes an object of any
/// class it finds there. Here the names are read, and no object is made.
final class StoredTypes extends BasicDataType<String> {
  private static final String NAMES = "_";

  /// What H2 keeps of two-phase commits, which we have none of, as Java objects.
  private static final String OBJECTS = "openTransactions";

  private static final int LONGEST = 200;
  private static final String VERSIONED = VersionedValueType.Factory.class.getName();
  private static final String ROW = RowDataType.Factory.class.getName();
  private static final String VALUE = ValueDataType.Factory.class.getName();
  private static final Set<String> PLAIN =
      Stream.of(
              LongDataType.class,
              StringDataType.class,
              ByteArrayDataType.class,
              NullValueDataType.class,
              LobStorageMap.BlobMeta.Type.class,
              LobStorageMap.BlobReference.Type.class)
          .map(Class::getName)
          .collect(Collectors.toSet());

  private StoredTypes() {}

  /// @throws ForeignDatabaseException where a class is named that no database of ours has
  static void requireOwn(MVStore store) throws ForeignDatabaseException {
    try {
      if (store.hasMap(NAMES)) {
        store.openMap(NAMES, names()).forEach((_, _) -> {});
      }
      if (store.hasData(OBJECTS)) {
        throw new UnknownClass("Java objects");
      }
    } catch (RuntimeException e) {
      // H2 says of whatever is thrown while it reads a page that the page is damaged.
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof UnknownClass) {
          throw new ForeignDatabaseException("the class " + cause.getMessage());
        }
      }
      throw e;
    }
  }

  private static MVMap.Builder<String, String> names() {
    return new MVMap.Builder<String, String>()
        .keyType(StringDataType.INSTANCE)
        .valueType(new StoredTypes());
  }

  /// As H2's `MetaType` and the factories of its types read it.
  @Override
  public String read(ByteBuffer buffer) {
    String name = name(buffer);
    while (name.equals(VERSIONED)) {
      name = name(buffer);
    }
    if (name.equals(ROW)) {
      DataUtils.readVarInt(buffer);
      skipNumbers(buffer);
      skipNumbers(buffer);
      buffer.get();
    } else if (name.equals(VALUE)) {
      skipNumbers(buffer);
      DataUtils.readVarInt(buffer);
      skipNumbers(buffer);
      buffer.get();
    } else if (!PLAIN.contains(name)) {
      throw new UnknownClass(name);
    }
    return name;
  }

  private static String name(ByteBuffer buffer) {
    int length = DataUtils.readVarInt(buffer);
    if (length < 0 || length > LONGEST) {
      throw new UnknownClass("");
    }
    return DataUtils.readString(buffer, length);
  }

  private static void skipNumbers(ByteBuffer buffer) {
    for (int left = DataUtils.readVarInt(buffer) - 1; left > 0; left--) {
      DataUtils.readVarInt(buffer);
    }
  }

  @Override
  public int getMemory(String name) {
    return 2 * name.length();
  }

  @Override
  public void write(WriteBuffer buffer, String name) {
    throw new UnsupportedOperationException("only read");
  }

  @Override
  public String[] createStorage(int size) {
    return new String[size];
  }

  /// Through H2, which knows no checked exceptions of ours.
  private static final class UnknownClass extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnknownClass(String name) {
      super(name, null, false, false);
    }
  }
}
