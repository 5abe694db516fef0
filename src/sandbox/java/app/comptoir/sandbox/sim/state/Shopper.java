package app.comptoir.sandbox.sim.state;

import app.comptoir.sandbox.world.Post;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A shopper and the posts they dealt with.
public final class Shopper {
  private final long id;
  private final List<Journey> journeys = new ArrayList<>(1);

  Shopper(long id) {
    this.id = id;
  }

  public long id() {
    return id;
  }

  /// Their journey on a post; begun if it is their first time there.
  Journey on(Post post) {
    for (Journey journey : journeys) {
      if (journey.post().index() == post.index()) {
        return journey;
      }
    }
    Journey journey = new Journey(post);
    journeys.add(journey);
    return journey;
  }

  /// Another of their journeys that can end in a purchase; null if there is none.
  public @Nullable Journey another(Journey than) {
    for (Journey journey : journeys) {
      if (journey != than && journey.post().priceMinor() >= 0) {
        return journey;
      }
    }
    return null;
  }
}
