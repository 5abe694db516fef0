package app.comptoir.campaign.hostile;

import app.comptoir.acts.ActBook;
import app.comptoir.acts.Audit;
import app.comptoir.acts.Drafts;
import app.comptoir.acts.Entry;
import app.comptoir.store.db.Database;
import app.comptoir.store.queries.ActStore;
import app.comptoir.sync.ActCopy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Workspaces in which somebody decided, and what they know of it.
final class Desks {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-15T12:00:00Z"), ZoneOffset.UTC);

  private Desks() {}

  /// Takes so many decisions, noted in journal and database.
  static void fill(Path workspace, String subject, int decisions) {
    try (Database database = Database.open(workspace, CLOCK);
        ActBook book = ActBook.open(workspace, CLOCK)) {
      ActCopy copy = new ActCopy(book, new ActStore(database));
      copy.begin();
      for (int i = 1; i <= decisions; i++) {
        book.decide(Drafts.review(subject, i));
      }
      book.send(1);
      copy.catchUp();
    }
  }

  /// Opens it as the program does.
  static Optional<ActCopy.Finding> open(Path workspace) {
    try (Database database = Database.open(workspace, CLOCK);
        ActBook book = ActBook.open(workspace, CLOCK)) {
      return new ActCopy(book, new ActStore(database)).begin();
    }
  }

  /// Keys of the decisions in the database.
  static List<String> remembered(Path workspace) {
    try (Database database = Database.open(workspace, CLOCK)) {
      return new ActStore(database)
          .all().stream().map(one -> one.act().subject() + " " + one.act().key()).toList();
    }
  }

  /// Keys of the decisions in the journal.
  static Set<String> noted(Path workspace) {
    Set<String> keys = new LinkedHashSet<>();
    Audit.read(
        ActBook.file(workspace),
        entry -> {
          if (entry instanceof Entry.Decided(var act)) {
            keys.add(act.subject() + " " + act.key());
          }
        });
    return keys;
  }

  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path one : all.toList()) {
        Files.copy(one, to.resolve(from.relativize(one).toString()));
      }
    }
  }
}
