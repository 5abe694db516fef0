package app.comptoir.ui;

import app.comptoir.service.workspaces.FileChoice;
import app.comptoir.service.workspaces.FileLook;
import app.comptoir.service.workspaces.FileWork;
import app.comptoir.service.workspaces.OrderFiles;
import app.comptoir.service.workspaces.TroubleException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Two order files, kept nowhere.
public final class FakeOrderFiles implements OrderFiles {
  public final List<Kept> files = new ArrayList<>();
  public final List<String> done = new ArrayList<>();
  public final List<FileLook.Preset> saved =
      new ArrayList<>(List.of(new FileLook.Preset("/presets/kasse.json", "Kasse")));
  private volatile @Nullable Path watched;

  FakeOrderFiles() {
    files.add(kept(1, "/home/ines/exports/orders_export_november.csv", 1240, 1240, 0, 0));
    files.add(kept(2, "/home/ines/exports/orders_export_december.csv", 1302, 65, 37, 1200));
  }

  private static Kept kept(int no, String file, long orders, long fresh, long changed, long same) {
    return new Kept(
        no,
        file,
        "shopify",
        Instant.parse("2026-11-20T08:15:00Z"),
        LocalDate.of(2026, 10, 1),
        LocalDate.of(2026, 11, 19),
        orders,
        fresh,
        changed,
        same,
        true);
  }

  @Override
  public synchronized List<Kept> list() {
    return List.copyOf(files);
  }

  @Override
  public List<List<String>> report(int no) {
    return List.of(
        List.of("layout", "shopify"),
        List.of("rows", "1815"),
        List.of("orders", "1240"),
        List.of("gross_minor_EUR", "8214050"),
        List.of("note_refund_date_assumed", "18"),
        List.of("rejected", "1"),
        List.of("rejected_lines", "1", "=no_whole_number\u001f1,5\u001fMenge", "812"),
        List.of("rejected_line", "812", "=no_whole_number\u001f1,5\u001fMenge"),
        List.of("rejected_line", "813", "A sentence that an older version kept"));
  }

  @Override
  public FileLook look(Path file) {
    throw new TroubleException("FILE-1", "This is no order file.");
  }

  @Override
  public FileLook review(FileChoice choice, FileWork work) {
    throw new TroubleException("FILE-1", "This is no order file.");
  }

  @Override
  public synchronized Added add(FileChoice choice, int inPlaceOf, FileWork work) {
    done.add("add " + choice.file() + " for " + inPlaceOf);
    return new Added(List.of(choice.file().toString()), List.of(), null);
  }

  @Override
  public void save(FileChoice choice, String title) {
    done.add("save " + title);
  }

  @Override
  public synchronized List<FileLook.Preset> saved() {
    return List.copyOf(saved);
  }

  @Override
  public synchronized void forget(FileLook.Preset kind) {
    done.add("forget " + kind.title());
    saved.remove(kind);
  }

  @Override
  public List<String> shops() {
    return List.of("shopify");
  }

  @Override
  public synchronized void remove(int no) {
    done.add("remove " + no);
    files.removeIf(file -> file.no() == no);
  }

  @Override
  public Optional<Path> watched() {
    return Optional.ofNullable(watched);
  }

  @Override
  public void watch(@Nullable Path folder) {
    watched = folder;
  }
}
