package app.comptoir.signin;

import app.comptoir.domain.approval.Person;
import app.comptoir.platform.Failure;
import app.comptoir.platform.Outcome;
import app.comptoir.platform.PlatformConnector;
import app.comptoir.platform.wire.ExtraTrust;
import app.comptoir.service.workspaces.NetworkDesk;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// [NetworkDesk] over the workspace's own connection.
public final class PlatformNetwork implements NetworkDesk {
  private static final Logger log = LoggerFactory.getLogger(PlatformNetwork.class);

  private final Supplier<@Nullable PlatformConnector> connector;

  public PlatformNetwork(Supplier<@Nullable PlatformConnector> connector) {
    this.connector = connector;
  }

  @Override
  public Certificates look(Path file) {
    try {
      return new Certificates(
          ExtraTrust.look(file).stream()
              .map(one -> new Certificate(one.subject(), one.from(), one.until(), one.sha256()))
              .toList(),
          null);
    } catch (ExtraTrust.Unfit e) {
      return new Certificates(List.of(), e.getMessage());
    }
  }

  @Override
  public Answer test() {
    PlatformConnector far = connector.get();
    if (far == null) {
      return new Answer.Nothing();
    }
    return switch (far.person()) {
      case Outcome.Ok<Person>(Person person) -> new Answer.Reached(person.name());
      case Outcome.Failed<Person>(Failure failure) -> {
        log.info("The connection was tried: {} {}", failure.code(), failure.detail());
        yield new Answer.NotReached(failure.code(), failure.detail());
      }
    };
  }
}
