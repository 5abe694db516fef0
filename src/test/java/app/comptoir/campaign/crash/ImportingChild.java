package app.comptoir.campaign.crash;

import app.comptoir.bootstrap.OpeningOptions;
import app.comptoir.bootstrap.Session;
import app.comptoir.imports.Found;
import app.comptoir.imports.Importing;
import app.comptoir.imports.OrderFileImports;
import app.comptoir.platform.orderfile.ImportReport;
import app.comptoir.platform.orderfile.OrderFileConnector;
import app.comptoir.platform.orderfile.OrderFileSettings;
import app.comptoir.platform.orderfile.spill.OrderMemory;
import app.comptoir.store.documents.ImportRow;
import app.comptoir.sync.FeedState;
import app.comptoir.sync.SyncListener;
import app.comptoir.workspace.Workspace;
import app.comptoir.workspace.WorkspaceConfig;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Random;

/// A process that reads, counts, replaces and takes out order files until it is killed.
final class ImportingChild {
  static final SyncListener QUIET =
      new SyncListener() {
        @Override
        public void onStored(String brandId) {
          // Nobody looks.
        }

        @Override
        public void onState(String brandId, FeedState state) {
          // Nobody looks.
        }
      };

  private ImportingChild() {}

  /// @param args folder of the workspace, seed, files
  public static void main(String[] args) throws Exception {
    Random random = new Random(Long.parseLong(args[1]));
    List<Path> files = Arrays.stream(args).skip(2).map(Path::of).toList();
    try (Session session = open(Path.of(args[0]))) {
      System.out.println("open");
      session.recoverBeforeImport();
      while (true) {
        step(session, files.get(random.nextInt(files.size())), random);
      }
    }
  }

  static Session open(Path directory) {
    Workspace workspace =
        Workspace.find(directory)
            .orElseGet(() -> Workspace.create(directory, WorkspaceConfig.file("Shop")));
    return Session.open(workspace, Clock.systemUTC(), OpeningOptions.PLAIN);
  }

  private static void step(Session session, Path file, Random random) {
    OrderFileImports imports = session.imports();
    Found found = read(session, file, random.nextInt(3) == 0 ? 0 : Long.MAX_VALUE);
    List<ImportRow> others =
        imports.all().stream().filter(row -> row.no() != found.already()).toList();
    if (found.already() > 0) {
      imports.remove(found.already(), QUIET);
    } else if (random.nextInt(6) == 0) {
      imports.discard(found.row());
    } else if (random.nextInt(3) == 0 && !others.isEmpty()) {
      int no = others.get(random.nextInt(others.size())).no();
      imports.replace(no, found.row(), QUIET);
    } else {
      imports.count(found.row(), QUIET);
    }
  }

  /// @param memory see [OrderMemory#rows]
  static Found read(Session session, Path file, long memory) {
    OrderFileSettings settings =
        new OrderFileSettings(
            file, "shop", "Shop", Currency.getInstance("EUR"), ZoneId.of("Europe/Paris"));
    OrderMemory in = new OrderMemory(session.workspace().directory(), memory);
    try (OrderFileConnector connector = new OrderFileConnector(settings, in)) {
      ImportReport report = Importing.read(connector);
      WorkspaceConfig.ImportedFile imported =
          WorkspaceConfig.ImportedFile.of(settings, "shop", true);
      return session.imports().read(connector, Importing.origin(imported, connector, report));
    }
  }
}
