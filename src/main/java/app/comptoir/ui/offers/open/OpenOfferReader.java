package app.comptoir.ui.offers.open;

import app.comptoir.common.Tasks;
import app.comptoir.domain.approval.Member;
import app.comptoir.service.offers.OfferDossier;
import app.comptoir.ui.mvc.PictureFetch;
import app.comptoir.ui.mvc.ScreenContext;
import app.comptoir.ui.mvc.SnapshotController;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The part of the controller that reads the open offer and its picture. All methods on the FX
/// thread; reading happens in the background.
public final class OpenOfferReader {
  private final OpenOfferModel model;
  private final ScreenContext context;
  private final Tasks.Lane dossiers;
  private final PictureFetch pictures;

  private record Read(OfferDossier dossier, List<Member> people) {}

  public OpenOfferReader(OpenOfferModel model, ScreenContext context) {
    this.model = model;
    this.context = context;
    this.dossiers = context.services().tasks().lane("read offer");
    this.pictures = new PictureFetch("fetch picture of an offer", context, model::picture);
  }

  public void open(@Nullable String offerId) {
    if (Objects.equals(offerId, model.idProperty().get())) {
      return;
    }
    drop();
    pictures.forget();
    model.open(offerId);
    reread();
  }

  public void again() {
    model.load().loading();
    reread();
  }

  public void reread() {
    String offerId = model.idProperty().get();
    if (offerId != null) {
      dossiers.submit(
          () -> read(offerId),
          this::show,
          e -> model.load().failed(SnapshotController.problemOf(e)));
    }
  }

  private Optional<Read> read(String offerId) {
    return context
        .services()
        .reviewDesk()
        .dossier(offerId)
        .map(
            dossier ->
                new Read(dossier, context.services().colleagues().people(dossier.brand().id())));
  }

  private void show(Optional<Read> found) {
    if (found.isEmpty()) {
      model.load().ready(true);
      return;
    }
    OfferDossier dossier = found.orElseThrow().dossier();
    model.show(dossier, found.orElseThrow().people());
    pictures.show(dossier.row().offer().mediaId());
  }

  /// Drops what is under way.
  public void drop() {
    dossiers.drop();
    pictures.drop();
  }
}
