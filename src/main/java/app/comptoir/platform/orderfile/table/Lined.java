package app.comptoir.platform.orderfile.table;

import java.util.List;

/// A row whose fields are in memory.
record Lined(long line, List<String> fields) implements Row {
  @Override
  public String field(int position) {
    return position < 0 || position >= fields.size() ? "" : fields.get(position);
  }
}
