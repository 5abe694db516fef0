package app.comptoir.campaign.hostile;

import java.nio.ByteBuffer;
import org.h2.api.AggregateFunction;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/// A class that a database's file names, of which H2 makes an object, to read a page or to add up:
/// whoever loads it is marked.
public final class HostileDatabaseType extends BasicDataType<String> implements AggregateFunction {
  static final String LOADED = "comptoir.hostile.loaded";

  static {
    System.setProperty(LOADED, "yes");
  }

  @Override
  public int getMemory(String text) {
    return 0;
  }

  @Override
  public void write(WriteBuffer buffer, String text) {
    throw new UnsupportedOperationException();
  }

  @Override
  public String read(ByteBuffer buffer) {
    throw new UnsupportedOperationException();
  }

  @Override
  public String[] createStorage(int size) {
    return new String[size];
  }

  @Override
  public int getType(int[] types) {
    return java.sql.Types.INTEGER;
  }

  @Override
  public void add(Object value) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Object getResult() {
    return 0;
  }
}
