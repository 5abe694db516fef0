package app.comptoir.imports;

import app.comptoir.common.CommandException;
import app.comptoir.platform.orderfile.ImportReport;
import app.comptoir.platform.orderfile.OrderFileConnector;
import app.comptoir.platform.orderfile.spill.OrderMemory;
import app.comptoir.service.workspaces.FileChoice;
import app.comptoir.service.workspaces.FileLook;
import app.comptoir.service.workspaces.FileLook.Amount;
import app.comptoir.service.workspaces.FileLook.Figure;
import app.comptoir.service.workspaces.FileWork;
import app.comptoir.service.workspaces.OrderFiles;
import app.comptoir.service.workspaces.SyncState;
import app.comptoir.service.workspaces.SyncUpdates;
import app.comptoir.service.workspaces.TroubleException;
import app.comptoir.store.db.StoreException;
import app.comptoir.store.documents.Comparison;
import app.comptoir.store.documents.ImportRow;
import app.comptoir.workspace.Workspace;
import app.comptoir.workspace.WorkspaceConfig;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The order files of an open workspace, for its screens and its watched folder. One thing at a
/// time: who comes second waits.
public final class WorkspaceFiles implements OrderFiles {
  private final Workspace workspace;
  private final OrderFileImports imports;
  private final SyncUpdates updates;
  private final ReentrantLock lock = new ReentrantLock();
  private final OwnPresets own;
  private final OrderFileLooks looks;

  public WorkspaceFiles(
      Workspace workspace, OrderFileImports imports, SyncUpdates updates, OwnPresets own) {
    this.own = own;
    this.looks = new OrderFileLooks(own, this::effects);
    this.workspace = workspace;
    this.imports = imports;
    this.updates = updates;
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
  public List<String> shops() {
    return told(() -> imports.all().stream().map(ImportRow::shop).distinct().sorted().toList());
  }

  /// As the newest file was read, where this one can be read so.
  @Override
  public FileLook look(Path file) {
    FileChoice alike = choice(file);
    if (!alike.reading().isEmpty()) {
      try {
        FileLook look = looks.first(alike);
        if (look.lacks() == null) {
          return look;
        }
      } catch (TroubleException _) {
        // It is of another kind.
      }
    }
    return looks.first(alike.read(Map.of()));
  }

  @Override
  public FileLook review(FileChoice choice, FileWork work) {
    return looks.whole(choice, work);
  }

  @Override
  public void save(FileChoice choice, String title) {
    told(
        () -> {
          looks.save(choice, title);
          return true;
        });
  }

  @Override
  public List<FileLook.Preset> saved() {
    return looks.saved();
  }

  @Override
  public void forget(FileLook.Preset saved) {
    told(
        () -> {
          own.delete(Path.of(saved.name()));
          return true;
        });
  }

  private FileChoice choice(Path file) {
    WorkspaceConfig.ImportedFile newest = told(this::newest);
    return new FileChoice(
        file.toAbsolutePath(),
        newest.brandName(),
        Currency.getInstance(newest.currency()),
        ZoneId.of(newest.zone()),
        newest.reading() == null ? Map.of() : newest.reading(),
        List.of(),
        newest.shop());
  }

  /// What a choice's files would change. The newest is compared first: of an order that several
  /// hold it is what the newest says that counts.
  private List<FileLook.Effect> effects(
      FileChoice choice, OrderFileConnector connector, ImportReport report, FileWork work) {
    List<FileLook.Effect> effects = new ArrayList<>();
    LongSet told = new LongOpenHashSet();
    effects.add(effect(imported(choice, choice.file()), connector, report, told));
    for (Path before : choice.before().reversed()) {
      WorkspaceConfig.ImportedFile file = imported(choice, before);
      try (OrderFileConnector earlier = connector(file)) {
        FileWatch.of(work, before).reading(earlier);
        effects.addFirst(effect(file, earlier, Importing.read(earlier), told));
      } catch (CommandException e) {
        throw new CommandException(e.code(), "%s: %s".formatted(file.name(), e.sentence()));
      }
    }
    return effects;
  }

  private OrderFileConnector connector(WorkspaceConfig.ImportedFile file) {
    return new OrderFileConnector(file.settings(), OrderMemory.in(workspace.directory()));
  }

  private FileLook.Effect effect(
      WorkspaceConfig.ImportedFile file,
      OrderFileConnector connector,
      ImportReport report,
      LongSet told) {
    Found found =
        imports.look(
            connector,
            Importing.origin(file, connector, report),
            id -> told.add(FileTelling.hash(id)));
    Comparison.Result changes = found.changes();
    return new FileLook.Effect(
        file.name(),
        found.already(),
        changes.fresh(),
        changes.changed(),
        changes.same(),
        amounts(changes));
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
  private WorkspaceConfig.ImportedFile newest() {
    return workspace.config().files().stream()
        .reduce((_, later) -> later)
        .orElseThrow(
            () ->
                new CommandException(
                    "IMP-4",
                    "No order file was imported into this workspace yet, so that its currency"
                        + " and time zone are not known; import one on the command line."));
  }

  private static WorkspaceConfig.ImportedFile imported(FileChoice choice, Path file) {
    return new WorkspaceConfig.ImportedFile(
        file.toAbsolutePath().toString(),
        Importing.brandId(choice.name()),
        choice.name(),
        choice.currency().getCurrencyCode(),
        choice.zone().getId(),
        false,
        choice.shop(),
        choice.reading().isEmpty() ? null : choice.reading());
  }

  @Override
  public Added add(FileChoice choice, int inPlaceOf, FileWork work) {
    List<Path> files = new ArrayList<>(choice.before());
    files.add(choice.file());
    List<String> names = files.stream().map(file -> FileWatch.of(work, file).file()).toList();
    for (int i = 0; i < files.size(); i++) {
      WorkspaceConfig.ImportedFile file = imported(choice, files.get(i));
      int inPlace = i == files.size() - 1 ? inPlaceOf : 0;
      try {
        told(() -> add(file, inPlace, work));
      } catch (TroubleException e) {
        return new Added(
            names.subList(0, i), names.subList(i, names.size()), TroubleException.of(e));
      }
    }
    return new Added(names, List.of(), null);
  }

  /// Reads and counts a file as the newest one was read.
  ///
  /// @return whether it changed anything
  boolean add(Path file) {
    return told(() -> add(newest().of(file), 0, FileWork.untold()));
  }

  private boolean add(WorkspaceConfig.ImportedFile file, int inPlaceOf, FileWork work) {
    FileWatch watch = FileWatch.of(work, file.path());
    try (OrderFileConnector connector = connector(file)) {
      watch.reading(connector);
      ImportReport report = Importing.read(connector);
      Found found = imports.read(connector, Importing.origin(file, connector, report));
      if (found.already() > 0) {
        return false;
      }
      if (inPlaceOf == 0) {
        imports.count(found.row(), watch.counting(updates));
      } else {
        ImportRow before = imports.required(inPlaceOf);
        imports.replace(inPlaceOf, found.row(), watch.counting(updates));
        workspace.notImported(before.file(), before.brandId());
      }
      workspace.imported(file.settings(), file.shop(), true);
      updates.publishToAll(SyncState.whole());
      return true;
    }
  }

  @Override
  public void remove(int no) {
    told(
        () -> {
          ImportRow row = imports.required(no);
          imports.remove(no, updates);
          workspace.notImported(row.file(), row.brandId());
          updates.publishToAll(SyncState.whole());
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
