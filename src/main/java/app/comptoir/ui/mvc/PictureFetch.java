package app.comptoir.ui.mvc;

import app.comptoir.common.Tasks;
import app.comptoir.service.workspaces.LiveUpdates;
import app.comptoir.ui.picture.Picture;
import app.comptoir.ui.picture.PictureDecoder;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Fetches the picture of what is open, once: however often it is asked for, and again where it was
/// dropped before it came. Fetching and decoding happen in the background; all methods on the FX
/// thread.
public final class PictureFetch {
  /// As wide as a card shows it on a screen of double density.
  private static final int WIDTH = 640;

  private final ScreenContext context;
  private final Tasks.Lane lane;
  private final Consumer<@Nullable Picture> target;
  private final AtomicLong newest = new AtomicLong();
  private @Nullable String asked;
  private boolean answered;

  /// While a picture is missing: hears of the network.
  private LiveUpdates.@Nullable Subscription watch;

  /// @param target given the picture; null where there is none to be had
  public PictureFetch(String name, ScreenContext context, Consumer<@Nullable Picture> target) {
    this.context = context;
    this.lane = context.services().tasks().lane(name);
    this.target = target;
  }

  /// Sees to it that this picture is shown. One that cannot be had now comes by itself when the
  /// platform is reached again.
  ///
  /// @param mediaId null for none
  public void show(@Nullable String mediaId) {
    if (mediaId != null && !mediaId.equals(asked)) {
      asked = mediaId;
      answered = false;
      stopWatching();
      fetch(mediaId);
    }
  }

  private void fetch(String mediaId) {
    long mine = newest.incrementAndGet();
    lane.submit(
        () -> newest.get() == mine ? fetched(mediaId, mine) : Optional.<Picture>empty(),
        picture -> came(picture.orElse(null)),
        e -> came(null));
  }

  /// Whoever was overtaken neither fetches nor goes on decoding.
  private Optional<Picture> fetched(String mediaId, long mine) {
    return context
        .services()
        .pictures()
        .picture(mediaId)
        .flatMap(bytes -> PictureDecoder.decode(bytes, WIDTH, () -> newest.get() == mine));
  }

  private void came(@Nullable Picture picture) {
    answered = picture != null;
    target.accept(picture);
    if (picture != null) {
      stopWatching();
    } else if (watch == null) {
      Consumer<Boolean> back = context.fx().latest(_ -> fetchAgain());
      watch = context.services().updates().onReached(() -> back.accept(true));
    }
  }

  private void fetchAgain() {
    String missing = asked;
    if (missing != null && !answered && watch != null) {
      fetch(missing);
    }
  }

  private void stopWatching() {
    LiveUpdates.Subscription before = watch;
    watch = null;
    if (before != null) {
      before.close();
    }
  }

  /// Something else is open.
  public void forget() {
    newest.incrementAndGet();
    lane.drop();
    stopWatching();
    asked = null;
  }

  /// Drops what is under way; what did not come is fetched when it is asked for again.
  public void drop() {
    newest.incrementAndGet();
    lane.drop();
    stopWatching();
    if (!answered) {
      asked = null;
    }
  }
}
