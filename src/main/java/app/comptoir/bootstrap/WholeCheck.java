package app.comptoir.bootstrap;

import app.comptoir.common.CommandException;
import app.comptoir.store.Verifier;
import app.comptoir.store.db.Database;
import app.comptoir.store.db.OpenedDatabase;
import app.comptoir.store.pages.Replica;

/// Whether what is printed of a workspace can be trusted. Blocks for seconds after an unexpected
/// stop.
record WholeCheck(Database database, Replica replica) {
  /// Makes sure that the database was neither damaged nor left in disorder.
  ///
  /// @param recover sees to what damage left
  /// @throws CommandException `DB-5`, `DB-7`, `DB-15` or `DB-16`
  void require(Runnable recover) {
    OpenedDatabase found = database.opening();
    String why = found.why();
    if (found.setAside() != null && why != null) {
      recover.run();
      if (replica.brandIds().isEmpty()) {
        throw new CommandException(
            why,
            "The database %s and was set aside as %s; run “sync” or “import” to read it anew."
                .formatted(
                    switch (why) {
                      case "DB-15" -> "held more than data, was not opened";
                      case "DB-16" -> "was of an earlier build of Comptoir, was not opened";
                      default -> "was damaged";
                    },
                    found.setAside().getFileName()));
      }
    } else if (found.unclean()) {
      Verifier.Report report = Verifier.verify(database);
      if (!report.ok()) {
        throw new CommandException(
            "DB-7",
            "The last run was cut off and the data does not add up (%s); run “sync” or “import”."
                .formatted(report.differences().getFirst()));
      }
    }
  }
}
