package app.comptoir.ui;

import app.comptoir.service.workspaces.NetworkDesk;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// A network that answers as told.
public final class FakeNetwork implements NetworkDesk {
  public volatile Answer answer = new Answer.Reached("Ada Lovelace");
  public volatile Certificates certificates =
      new Certificates(
          List.of(
              new Certificate(
                  "CN=Maison CA",
                  Instant.parse("2026-01-01T12:00:00Z"),
                  Instant.parse("2030-01-01T12:00:00Z"),
                  "AB:CD")),
          null);

  @Override
  public Certificates look(Path file) {
    return certificates;
  }

  @Override
  public Answer test() {
    return answer;
  }
}
