package app.comptoir.ui.offers.open;

import app.comptoir.domain.approval.Member;
import app.comptoir.domain.approval.Ruling;
import app.comptoir.domain.offer.Decision.Kind;
import app.comptoir.domain.offer.Offer;
import app.comptoir.service.offers.OfferDossier;
import app.comptoir.ui.mvc.LoadModel;
import app.comptoir.ui.picture.Picture;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The offer that is open. FX thread only.
public final class OpenOfferModel {
  private final LoadModel load = new LoadModel();
  private final ReadOnlyObjectWrapper<@Nullable String> id =
      new ReadOnlyObjectWrapper<>(this, "id", null);
  private final ReadOnlyObjectWrapper<@Nullable OfferDossier> dossier =
      new ReadOnlyObjectWrapper<>(this, "dossier", null);
  private final ReadOnlyObjectWrapper<@Nullable Picture> picture =
      new ReadOnlyObjectWrapper<>(this, "picture", null);

  private List<Member> people = List.of();

  public LoadModel load() {
    return load;
  }

  /// Null while none is open.
  public ReadOnlyObjectProperty<@Nullable String> idProperty() {
    return id.getReadOnlyProperty();
  }

  /// All that is known of it; null until it has been read.
  public ReadOnlyObjectProperty<@Nullable OfferDossier> dossierProperty() {
    return dossier.getReadOnlyProperty();
  }

  public Optional<OfferDossier> dossier() {
    return Optional.ofNullable(dossier.get());
  }

  public Optional<Offer> offer() {
    return dossier().map(known -> known.row().offer());
  }

  /// What comes of a decision on it; null while nobody knows.
  public @Nullable Ruling ruling(Kind kind) {
    return dossier().map(known -> known.rulings().get(kind)).orElse(null);
  }

  /// Who works for its brand.
  public List<Member> people() {
    return people;
  }

  public ReadOnlyObjectProperty<@Nullable Picture> pictureProperty() {
    return picture.getReadOnlyProperty();
  }

  void open(@Nullable String offerId) {
    picture.set(null);
    dossier.set(null);
    load.loading();
    id.set(offerId);
  }

  void show(OfferDossier known, List<Member> staff) {
    people = List.copyOf(staff);
    dossier.set(known);
    load.ready(false);
  }

  void picture(@Nullable Picture found) {
    picture.set(found);
  }
}
