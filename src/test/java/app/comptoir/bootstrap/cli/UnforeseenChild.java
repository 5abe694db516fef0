package app.comptoir.bootstrap.cli;

import app.comptoir.secrets.SecretStore;
import app.comptoir.workspace.Logs;
import java.util.Optional;

/// The program's command line over a keychain of which nobody foresaw what it does.
final class UnforeseenChild {
  private UnforeseenChild() {}

  /// @param args the exception's message and `error` or `exception`, then the command line
  public static void main(String[] args) {
    Logs.locate();
    String[] command = java.util.Arrays.copyOfRange(args, 2, args.length);
    System.exit(Comptoir.run(new Odd(args[0], args[1].equals("error")), command));
  }

  private record Odd(String message, boolean error) implements SecretStore {
    @Override
    public Optional<String> get(String name) {
      if (error) {
        throw new LinkageError(message);
      }
      throw new IllegalStateException("outside", new IllegalArgumentException(message));
    }

    @Override
    public void put(String name, String secret) {}

    @Override
    public boolean delete(String name) {
      return true;
    }

    @Override
    public boolean lasting() {
      return true;
    }

    @Override
    public void tryAgain() {}
  }
}
