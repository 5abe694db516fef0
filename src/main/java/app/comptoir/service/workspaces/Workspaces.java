package app.comptoir.service.workspaces;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// The workspaces of this machine, and the one the window shows. One window shows one at a time;
/// going to another closes the first in order, without the program's end.
///
/// [#list], [#weigh] and [#access] read files and block; all others are called on the FX thread,
/// return at once, and tell `trouble` there if it comes to nothing.
public interface Workspaces {
  /// Where a workspace's data comes from.
  enum Kind {
    SAMPLE,
    PLATFORM,
    FILE,
    /// A Shopify shop.
    SHOPIFY,
    /// Its own file cannot be read.
    UNREADABLE
  }

  /// A workspace.
  ///
  /// @param id its folder's name; the whole path where it lies outside the program's own folder
  /// @param folder its path
  /// @param shown whether the window shows it
  /// @param removable whether it lies in the program's own folder, from which it may be removed
  record Known(
      String id, String name, Kind kind, String folder, boolean shown, boolean removable) {}

  /// What would go with a workspace.
  ///
  /// @param bytes of its files
  /// @param unsent decisions of people that the platform has not confirmed: they are in no other
  ///   place
  record Weight(Known workspace, long bytes, int unsent) {}

  /// How the shown workspace stands with its platform.
  enum Access {
    /// It has no platform one could sign in to, or was given its token from outside.
    NOT_NEEDED,
    SIGNED_IN,
    SIGNED_OUT
  }

  /// Why something came to nothing.
  ///
  /// @param code with a sentence of its own in the messages
  /// @param sentence for where there is none
  record Trouble(String code, String sentence) {
    private static final Set<String> KEYLESS = Set.of("DB-12", "DB-13");

    /// Whether its database is encrypted and its key cannot be had: it may be tried again, or gone
    /// on without.
    public boolean keyless() {
      return KEYLESS.contains(code);
    }
  }

  /// All of them, the shown one first, the others by name.
  List<Known> list();

  /// What would go with it.
  ///
  /// @throws TroubleException where that cannot be found out
  Weight weigh(String id);

  /// Shows another workspace.
  void open(String id, Consumer<Trouble> trouble);

  /// Shows another workspace whose database is encrypted and whose key cannot be had: everything is
  /// read anew; that database is kept under another name, and so are decisions.
  void openAnew(String id, Consumer<Trouble> trouble);

  /// Closes the shown workspace, sets its database aside under another name, and shows it again
  /// while everything is read anew; decisions stay. Where that cannot be, it is shown as it was.
  void readAnew();

  /// Offers a new one, over the shown one, which goes on.
  void begin();

  /// Shows how order files would be understood and what they would change, over the shown
  /// workspace, to which they are added if the person agrees.
  ///
  /// @param files of one shop, the newest last
  /// @param inPlaceOf the number of the one they replace; 0 for none
  void addFiles(List<Path> files, int inPlaceOf);

  /// Gives a workspace another name, by which no other one goes: capitals, accents written in
  /// another way and spaces around it make no other name.
  ///
  /// @param done told when it has it
  void rename(String id, String name, Runnable done, Consumer<Trouble> trouble);

  /// Asks the person for another name of the shown workspace, over the screens.
  void askName();

  /// Deletes a workspace with all its files and secrets; where it is the shown one, it is closed
  /// first and another is shown.
  void remove(String id, Consumer<Trouble> trouble);

  Access access();

  /// Asks the person to sign in to the shown workspace's platform again.
  void signInAgain();

  /// Forgets the sign-in; the data stays and can be read.
  void signOut();
}
