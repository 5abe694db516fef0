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
  /// @throws CommandException `DB-5`, `DB-7` or `DB-15`
  void require(Runnable recover) {
    OpenedDatabase found = database.opening();
    if (found.setAside() != null) {
      recover.run();
      if (replica.brandIds().isEmpty()) {
        throw new CommandException(
            found.foreign() ? "DB-15" : "DB-5",
            "The database %s and was set aside as %s; run “sync” or “import” to read it anew."
                .formatted(
                    found.foreign() ? "held more than data, was not opened" : "was damaged",
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
