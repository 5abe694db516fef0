package app.comptoir.archfixture.store;

import java.sql.Connection;
import org.jdbi.v3.core.Jdbi;

/// Keeps the rules.
record StoreSpeaksSql(Connection connection, Jdbi jdbi) {}
