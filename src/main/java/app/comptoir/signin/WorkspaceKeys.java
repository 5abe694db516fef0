package app.comptoir.signin;

import app.comptoir.common.CommandException;
import app.comptoir.secrets.SecretStore;
import app.comptoir.store.Verifier;
import app.comptoir.store.db.DatabaseKey;
import app.comptoir.store.db.KeySafe;
import app.comptoir.workspace.Workspace;
import app.comptoir.workspace.WorkspaceConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The keys of a workspace's database: secrets of the system's keychain under names that only the
/// workspace knows. This program's memory is no place for them: the next start would not know them.
public final class WorkspaceKeys implements KeySafe {
  private static final Logger log = LoggerFactory.getLogger(WorkspaceKeys.class);

  private final Workspace workspace;
  private final SecretStore secrets;
  private final Verifier.Progress encrypting;

  public WorkspaceKeys(Workspace workspace, SecretStore secrets) {
    this(workspace, secrets, (_, _) -> {});
  }

  /// @param encrypting told how far it is with what was not encrypted
  public WorkspaceKeys(Workspace workspace, SecretStore secrets, Verifier.Progress encrypting) {
    this.workspace = workspace;
    this.secrets = secrets;
    this.encrypting = encrypting;
  }

  @Override
  public void encrypting(long done, long of) {
    encrypting.at(done, of);
  }

  @Override
  public List<DatabaseKey> known() {
    List<DatabaseKey> known = new ArrayList<>();
    for (String name : workspace.config().keys().reversed()) {
      kept(name).ifPresent(known::add);
    }
    return known;
  }

  private Optional<DatabaseKey> kept(String name) {
    return secrets.get(name).flatMap(DatabaseKey::of);
  }

  @Override
  public boolean answers() {
    return secrets.lasting();
  }

  /// None for a simulated platform, whose data is no secret.
  @Override
  public @Nullable DatabaseKey toEncrypt() {
    if (workspace.config().kind() == WorkspaceConfig.Kind.SAMPLE || !secrets.lasting()) {
      return null;
    }
    List<String> names = workspace.config().keys();
    return (names.isEmpty() ? Optional.<DatabaseKey>empty() : kept(names.getLast()))
        .orElseGet(this::fresh);
  }

  /// The name first: a secret that nobody can find any more cannot come to be. An older name
  /// without its key stays, as something may have been encrypted with that.
  private @Nullable DatabaseKey fresh() {
    try {
      String name = workspace.freshKey();
      DatabaseKey key = DatabaseKey.random();
      secrets.put(name, key.text());
      boolean kept = secrets.get(name).filter(key.text()::equals).isPresent();
      if (kept && secrets.lasting()) {
        return key;
      }
      workspace.dropKey(name);
      SecretRemoval.of(workspace, secrets);
    } catch (CommandException e) {
      log.warn("{} {}", e.code(), e.getMessage());
    }
    return null;
  }
}
