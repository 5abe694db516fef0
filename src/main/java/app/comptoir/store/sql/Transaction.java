package app.comptoir.store.sql;

import java.sql.SQLException;
import org.jdbi.v3.core.Handle;

/// Transaction within one transaction.
public interface Transaction<T> {
  T run(Handle handle) throws SQLException;
}
