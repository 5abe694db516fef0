package app.comptoir.sandbox.http;

import app.comptoir.sandbox.people.User;
import app.comptoir.sandbox.picture.Gallery;
import java.io.IOException;
import java.util.Optional;

/// `GET /v1/media/{id}`: a post's picture.
final class Media {
  private static final String PNG = "image/png";
  private final Gallery gallery;

  Media(Gallery gallery) {
    this.gallery = gallery;
  }

  void picture(Exchange exchange, User user, String id) throws IOException, Problem {
    String type = exchange.accepted(PNG);
    Optional<byte[]> picture = gallery.picture(id, user.brands());
    if (picture.isEmpty()) {
      throw Problem.notFound("There is no picture " + id);
    }
    exchange.setHeader("Cache-Control", "private, max-age=86400, immutable");
    exchange.answer(200, type, picture.get());
  }
}
