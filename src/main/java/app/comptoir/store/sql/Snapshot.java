package app.comptoir.store.sql;

import org.jdbi.v3.core.Handle;

/// A read within one snapshot.
public interface Snapshot<T> {
  T run(Handle handle);
}
