package app.comptoir.sync;

import app.comptoir.domain.approval.Delegation;
import app.comptoir.platform.Failure;
import app.comptoir.platform.Outcome;
import app.comptoir.platform.PlatformConnector;

/// Asks the platform to let somebody stand in. Nothing of it is kept for later: a delegation that
/// nobody but this machine knows of would let nobody act. Blocks; safe for use by several threads.
public final class DelegationDesk {
  private final PlatformConnector connector;

  public DelegationDesk(PlatformConnector connector) {
    this.connector = connector;
  }

  /// What the platform said.
  public sealed interface Reply {
    record Done(Delegation delegation) implements Reply {}

    /// @param detail the platform's reason where it refused
    record Failed(String code, String detail, boolean refused) implements Reply {}
  }

  /// @param wish its identifier is the platform's to give
  /// @param key the same wish under the same key is one delegation
  public Reply make(Delegation wish, String key) {
    return told(connector.delegate(wish, key));
  }

  public Reply end(String brandId, String id) {
    return told(connector.endDelegation(brandId, id));
  }

  private static Reply told(Outcome<Delegation> outcome) {
    return switch (outcome) {
      case Outcome.Ok<Delegation>(Delegation delegation) -> new Reply.Done(delegation);
      case Outcome.Failed<Delegation>(Failure failure) ->
          new Reply.Failed(failure.code(), failure.detail(), failure instanceof Failure.Refused);
    };
  }
}
