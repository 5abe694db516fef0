package app.comptoir.service.workspaces;

import app.comptoir.domain.money.Money;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The order files of the shown workspace. Every method blocks, some for as long as a file is read
/// or counted, and throws [TroubleException] where nothing came of it.
public interface OrderFiles {

  /// A file that was imported.
  ///
  /// @param no its number: of one order the file of the highest holds
  /// @param from its first day, `to` its last; null where it has none
  /// @param fresh orders and credit notes that were new when it came, `changed` those that it
  ///   changed, `same` those that it only told again
  /// @param counted whether it is in the figures
  record Kept(
      int no,
      String file,
      String shop,
      Instant importedAt,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      long orders,
      long fresh,
      long changed,
      long same,
      boolean counted) {}

  /// A file that was read, and what it would change.
  ///
  /// @param already the number under which the same file is there; 0 where it is not
  /// @param amounts what becomes more or less by the orders it changes, e.g. `returns +120.00 EUR`
  record Offered(Kept file, int already, List<Amount> amounts) {
    public Offered {
      amounts = List.copyOf(amounts);
    }
  }

  /// What becomes more or less.
  record Amount(Figure figure, Money by) {}

  /// Of which figure.
  enum Figure {
    GROSS,
    DISCOUNTS,
    RETURNS
  }

  /// All of them, in the order in which they count.
  List<Kept> list();

  /// The report of a file's import: lines of a key and its values.
  List<List<String>> report(int no);

  /// Reads a file of the same shop as the newest one, without counting it.
  Offered offer(Path file);

  /// Counts a file that was offered.
  ///
  /// @param inPlaceOf the number of the one it replaces; 0 for none
  void take(Offered offered, int inPlaceOf);

  /// Forgets a file that was offered.
  void leave(Offered offered);

  /// Reads and counts several files, the first first.
  ///
  /// @return how many changed anything
  default int addAll(List<Path> files) {
    int changed = 0;
    for (Path file : files) {
      Offered offered = offer(file);
      if (offered.already() == 0) {
        take(offered, 0);
        changed++;
      }
    }
    return changed;
  }

  /// Takes a file out again.
  void remove(int no);

  /// The folder of which every file that appears is read; empty for none.
  Optional<Path> watched();

  /// Watches another folder.
  ///
  /// @param folder null for none
  void watch(@Nullable Path folder);
}
