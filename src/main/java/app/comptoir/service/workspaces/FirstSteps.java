package app.comptoir.service.workspaces;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// How a workspace begins. All methods but [#addressFault] and [#cancelSignIn] block, and throw
/// [TroubleException] where nothing came of it; what they made is a workspace of that identifier,
/// to be opened by [Workspaces#open].
public interface FirstSteps {

  /// The sample workspace with its simulated platform.
  String sample();

  /// What a file is, as far as its first lines tell.
  FileLook look(Path file);

  /// A workspace that reads this file; it is read when the workspace is opened.
  String orderFile(FileChoice choice);

  /// Why this is no address of a platform, as the key of a message; empty where it is one.
  Optional<String> addressFault(String address);

  /// Whether a sign-in is still known after the program's end.
  boolean keepsSignIns();

  /// Signs in to a platform in the system's browser and begins a workspace on it.
  ///
  /// @param waiting told, on the calling thread, when the browser was asked
  String connect(String address, BrowserWords words, Consumer<Waiting> waiting);

  /// The address of the shown workspace's platform; empty where it has none.
  Optional<String> address();

  /// Signs in to the platform of the shown workspace again, which goes on.
  void signInAgain(BrowserWords words, Consumer<Waiting> waiting);

  /// Ends a sign-in under way, if there is one.
  void cancelSignIn();

  /// What a file was recognised as.
  ///
  /// @param layout what people call the kind of export
  /// @param header names of its columns
  /// @param rows the first of them, a field a column
  /// @param suggested what the file lets one guess of the shop
  record FileLook(
      String layout, List<String> header, List<List<String>> rows, FileChoice suggested) {
    public FileLook {
      header = List.copyOf(header);
      rows = List.copyOf(rows);
    }
  }

  /// A file, and what is to be read into it.
  ///
  /// @param name of the shop
  /// @param currency of amounts that name none
  /// @param zone of times without an offset
  /// @param before other files of the shop, that are read first, as it is
  record FileChoice(Path file, String name, Currency currency, ZoneId zone, List<Path> before) {
    public FileChoice {
      before = List.copyOf(before);
    }

    /// A single file.
    public FileChoice(Path file, String name, Currency currency, ZoneId zone) {
      this(file, name, currency, zone, List.of());
    }
  }

  /// What the browser says when the person comes back from the platform, in their language.
  record BrowserWords(String language, String done, String refused, String close) {}

  /// The browser was asked.
  ///
  /// @param address to be opened by hand where no browser came
  /// @param opened whether the system took the address
  record Waiting(String address, boolean opened) {}
}
