package app.comptoir.campaign.hostile;

import java.nio.file.Path;
import java.util.List;

/// What somebody may put into a database's file so that whoever opens or uses it runs it. `MARK` is
/// the file that shows that it was run.
enum HostileDatabaseKind {
  /// A shell, whenever a row is changed, which is at each opening.
  ALIAS_WITH_SOURCE(
      """
      CREATE ALIAS SHELL_NAME AS $$ int shell(String f) throws Exception {
        return new ProcessBuilder("/bin/sh", "-c", "echo run > '" + f + "'").start().waitFor(); } $$
      """,
      "ALTER TABLE sentinel ADD COLUMN C_NAME INT GENERATED ALWAYS AS (SHELL_NAME('MARK'))"),
  GENERATED_COLUMN(
      "ALTER TABLE sentinel ADD COLUMN C_NAME BIGINT GENERATED ALWAYS AS (FILE_WRITE('x',"
          + " 'MARK'))"),
  DEFAULT_ON_UPDATE(
      "ALTER TABLE sentinel ADD COLUMN C_NAME BIGINT DEFAULT 0 ON UPDATE FILE_WRITE('x', 'MARK')"),
  DEFAULT(
      "ALTER TABLE sentinel ADD COLUMN C_NAME BIGINT DEFAULT 0",
      "ALTER TABLE sentinel ALTER COLUMN C_NAME SET DEFAULT FILE_WRITE('x', 'MARK')"),
  CHECK_CONSTRAINT(
      "ALTER TABLE sentinel ADD CONSTRAINT K_NAME CHECK (FILE_WRITE('x', 'MARK') > 0)"),
  DOMAIN(
      "CREATE DOMAIN D_NAME AS BIGINT CHECK (FILE_WRITE('x', 'MARK') > 0)",
      "ALTER TABLE sentinel ADD COLUMN C_NAME D_NAME DEFAULT 1",
      "ALTER TABLE sentinel ALTER COLUMN created_us SET DATA TYPE D_NAME"),
  /// Connects whenever the database is opened, and runs what the address says.
  LINKED_TABLE(
      "CREATE LINKED TABLE L_NAME('', 'jdbc:h2:mem:M_NAME;INIT=CREATE TABLE IF NOT EXISTS T(ID"
          + " INT)\\;CALL FILE_WRITE(''x'', ''MARK'')', 'sa', '', 'T')"),
  TRIGGER_WITH_SOURCE(
      """
      CREATE TRIGGER T_NAME BEFORE UPDATE ON sentinel FOR EACH ROW AS $$
      org.h2.api.Trigger create() {
        return (connection, before, after) -> {
          try { new ProcessBuilder("/bin/sh", "-c", "echo run > 'MARK'").start().waitFor(); }
          catch (Exception e) { throw new java.sql.SQLException(e); } }; } $$
      """),
  /// Under the name of a table that is read when the database is added up.
  VIEW(
      "ALTER TABLE brand RENAME TO B_NAME",
      "CREATE VIEW brand AS SELECT * FROM B_NAME WHERE FILE_WRITE('x', 'MARK') > 0"),
  AGGREGATE("CREATE AGGREGATE A_NAME FOR 'app.comptoir.campaign.hostile.HostileDatabaseType'"),
  CONSTANT("CREATE CONSTANT N_NAME VALUE 1"),
  SEQUENCE("CREATE SEQUENCE S_NAME"),
  SCHEMA("CREATE SCHEMA S_NAME"),
  ANOTHER_USER("CREATE USER U_NAME PASSWORD 'x' ADMIN"),
  ANOTHER_TABLE("CREATE TABLE X_NAME(ID INT)"),
  SETTING("SET IGNORECASE TRUE"),
  /// Of which H2 makes an object when it opens the file; not by a statement.
  CLASS_OF_A_PAGE,
  /// Which H2 makes when it finds a transaction that did not end; not by a statement.
  JAVA_OBJECT;

  private final List<String> statements;

  HostileDatabaseKind(String... statements) {
    this.statements = List.of(statements);
  }

  /// @param suffix of names, so that several fit in one file
  List<String> statements(Path mark, String suffix) {
    return statements.stream()
        .map(sql -> sql.replace("MARK", mark.toString()).replace("_NAME", "_" + suffix))
        .toList();
  }
}
