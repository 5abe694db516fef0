package app.comptoir.service.workspaces;

import java.util.Optional;
import java.util.function.Consumer;

/// How a workspace begins. All methods but [#addressFault] and [#cancelSignIn] block, and throw
/// [TroubleException] where nothing came of it; what they made is a workspace of that identifier,
/// to be opened by [Workspaces#open].
public interface FirstSteps extends FileLooks {

  /// The sample workspace with its simulated platform.
  String sample();

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

  /// Asks a Shopify shop for itself; stores nothing.
  ShopLook look(ShopChoice choice);

  /// Begins a workspace that follows a shop; its key is kept where sign-ins are.
  String shop(ShopChoice choice);

  /// The address of the shown workspace's platform; empty where it has none.
  Optional<String> address();

  /// Signs in to the platform of the shown workspace again, which goes on.
  void signInAgain(BrowserWords words, Consumer<Waiting> waiting);

  /// Ends a sign-in under way, if there is one.
  void cancelSignIn();

  /// What the browser says when the person comes back from the platform, in their language.
  record BrowserWords(String language, String done, String refused, String close) {}

  /// The browser was asked.
  ///
  /// @param address to be opened by hand where no browser came
  /// @param opened whether the system took the address
  record Waiting(String address, boolean opened) {}
}
