package app.comptoir.service.workspaces;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The order files of the shown workspace. Every method blocks, some for as long as a file is read
/// or counted, and throws [TroubleException] where nothing came of it.
public interface OrderFiles extends FileLooks {

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

  /// All of them, in the order in which they count.
  List<Kept> list();

  /// The report of a file's import: lines of a key and its values.
  List<List<String>> report(int no);

  /// Reads and counts a file, and before it those that go with it, each for itself. Where one fails
  /// those behind it are not read: read later, the older would hold over the newer.
  ///
  /// @param inPlaceOf the number of the one it replaces; 0 for none
  Added add(FileChoice choice, int inPlaceOf, FileWork work);

  /// What became of files, by their names without their folders.
  ///
  /// @param in those that count now
  /// @param out those that do not; the first of them failed
  /// @param why it did; null where none is out
  record Added(List<String> in, List<String> out, Workspaces.@Nullable Trouble why) {}

  /// The shops whose files are there, by name.
  List<String> shops();

  /// Kinds of export that were saved under names of one's own.
  List<FileLook.Preset> saved();

  /// Forgets such a kind; files that were read so stay in the figures.
  void forget(FileLook.Preset saved);

  /// Takes a file out again.
  void remove(int no);

  /// The folder of which every file that appears is read; empty for none.
  Optional<Path> watched();

  /// Watches another folder.
  ///
  /// @param folder null for none
  void watch(@Nullable Path folder);
}
