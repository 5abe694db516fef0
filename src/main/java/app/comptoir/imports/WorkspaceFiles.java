package app.comptoir.imports;

import app.comptoir.common.CommandException;
import app.comptoir.platform.orderfile.ImportReport;
import app.comptoir.platform.orderfile.OrderFileConnector;
import app.comptoir.platform.orderfile.spill.OrderMemory;
import app.comptoir.service.workspaces.OrderFiles;
import app.comptoir.service.workspaces.TroubleException;
import app.comptoir.store.db.StoreException;
import app.comptoir.store.documents.Comparison;
import app.comptoir.store.documents.ImportRow;
import app.comptoir.sync.SyncListener;
import app.comptoir.workspace.Workspace;
import app.comptoir.workspace.WorkspaceConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The order files of an open workspace, for its screens and its watched folder. One thing at a
/// time: who comes second waits.
public final class WorkspaceFiles implements OrderFiles {
  private final Workspace workspace;
  private final OrderFileImports imports;
  private final SyncListener listener;
  private final ReentrantLock lock = new ReentrantLock();

  public WorkspaceFiles(Workspace workspace, OrderFileImports imports, SyncListener listener) {
    this.workspace = workspace;
    this.imports = imports;
    this.listener = listener;
  }

  private <T> T told(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } catch (CommandException e) {
      throw new TroubleException(e.code(), String.valueOf(e.getMessage()));
    } catch (StoreException e) {
      throw new TroubleException(e.code(), String.valueOf(e.getMessage()));
    } finally {
      lock.unlock();
    }
  }

  @Override
  public List<Kept> list() {
    return told(() -> imports.all().stream().map(WorkspaceFiles::kept).toList());
  }

  private static Kept kept(ImportRow row) {
    return new Kept(
        row.no(),
        row.file(),
        row.shop(),
        row.readAt(),
        day(row, row.first()),
        day(row, row.last()),
        row.orders(),
        row.fresh(),
        row.changed(),
        row.same(),
        row.state() == ImportRow.State.COUNTED);
  }

  private static @Nullable LocalDate day(ImportRow row, Instant at) {
    return at.equals(Instant.EPOCH) ? null : row.brand().dayOf(at);
  }

  @Override
  public List<List<String>> report(int no) {
    return told(() -> imports.report(no));
  }

  @Override
  public Offered offer(Path file) {
    return told(() -> offered(imported(file)));
  }

  private Offered offered(WorkspaceConfig.ImportedFile file) {
    try (OrderFileConnector connector =
        new OrderFileConnector(file.settings(), OrderMemory.in(workspace.directory()))) {
      ImportReport report = Importing.read(connector);
      Found found = imports.read(connector, Importing.origin(file, connector, report));
      return new Offered(kept(found.row()), found.already(), amounts(found.changes()));
    }
  }

  private static List<Amount> amounts(Comparison.Result changes) {
    List<Amount> amounts = new ArrayList<>();
    for (Comparison.Amounts of : changes.differences()) {
      amounts.add(new Amount(Figure.GROSS, of.gross()));
      amounts.add(new Amount(Figure.DISCOUNTS, of.discounts()));
      amounts.add(new Amount(Figure.RETURNS, of.returns()));
    }
    return amounts.stream().filter(amount -> amount.by().minor() != 0).toList();
  }

  /// A file is read like the newest of the workspace.
  private WorkspaceConfig.ImportedFile imported(Path file) {
    WorkspaceConfig.ImportedFile newest =
        workspace.config().files().stream()
            .reduce((_, later) -> later)
            .orElseThrow(
                () ->
                    new CommandException(
                        "IMP-4",
                        "No order file was imported into this workspace yet, so that its currency"
                            + " and time zone are not known; import one on the command line."));
    return newest.of(file);
  }

  @Override
  public void take(Offered offered, int inPlaceOf) {
    told(
        () -> {
          ImportRow row = imports.kept(offered.file().no());
          if (inPlaceOf == 0) {
            imports.count(row, listener);
          } else {
            ImportRow before = imports.required(inPlaceOf);
            imports.replace(inPlaceOf, row, listener);
            workspace.notImported(before.file(), before.brandId());
          }
          WorkspaceConfig.ImportedFile file = imported(Path.of(row.file()));
          workspace.imported(file.settings(), file.shop(), true);
          return true;
        });
  }

  @Override
  public void leave(Offered offered) {
    told(
        () -> {
          imports.discard(imports.kept(offered.file().no()));
          return true;
        });
  }

  @Override
  public void remove(int no) {
    told(
        () -> {
          ImportRow row = imports.required(no);
          imports.remove(no, listener);
          workspace.notImported(row.file(), row.brandId());
          return true;
        });
  }

  /// Whether a file was imported as it lies there now, by its name and time alone.
  boolean knows(Path file) throws IOException {
    Instant written = Files.getLastModifiedTime(file).toInstant();
    String name = file.toAbsolutePath().toString();
    return list().stream()
        .anyMatch(kept -> kept.file().equals(name) && !written.isAfter(kept.importedAt()));
  }

  @Override
  public Optional<Path> watched() {
    return Optional.ofNullable(workspace.config().watched()).map(Path::of);
  }

  @Override
  public void watch(@Nullable Path folder) {
    told(
        () -> {
          workspace.watch(folder == null ? null : folder.toAbsolutePath().toString());
          return true;
        });
  }
}
