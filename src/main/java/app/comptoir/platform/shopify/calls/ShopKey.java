package app.comptoir.platform.shopify.calls;

import java.util.regex.Pattern;

/// What a shop is entered with: the client id and secret of an app of the shop's own organisation,
/// or an access token that one of its older apps was given. A secret, which its text does not tell.
public sealed interface ShopKey {
  /// An app's own keys, traded for a token that lasts a day.
  record App(String clientId, String secret) implements ShopKey {
    public App {
      requireSendable(clientId);
      requireSendable(secret);
    }

    @Override
    public String toString() {
      return "App[…]";
    }
  }

  /// A token as it is sent; it lasts until somebody takes it back.
  record Token(String token) implements ShopKey {
    public Token {
      requireSendable(token);
    }

    @Override
    public String toString() {
      return "Token[…]";
    }
  }

  /// One line to be kept in a keychain.
  default String kept() {
    return switch (this) {
      case App(String clientId, String secret) -> clientId + " " + secret;
      case Token(String token) -> token;
    };
  }

  /// What was kept, or what a person gave: a token, or a client id and a secret with a space or a
  /// line between them.
  ///
  /// @throws IllegalArgumentException where it is neither
  static ShopKey of(String given) {
    String[] words = given.strip().split("\\s+", -1);
    return switch (words.length) {
      case 1 -> new Token(words[0]);
      case 2 -> new App(words[0], words[1]);
      default -> throw new IllegalArgumentException("neither a token nor a client id and a secret");
    };
  }

  private static void requireSendable(String word) {
    if (!Sendable.WORD.matcher(word).matches()) {
      // Never its text.
      throw new IllegalArgumentException("it cannot be sent");
    }
  }

  /// Printable ASCII without spaces.
  final class Sendable {
    private static final Pattern WORD = Pattern.compile("[!-~]{1,500}");

    private Sendable() {}
  }
}
