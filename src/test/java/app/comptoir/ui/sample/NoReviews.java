package app.comptoir.ui.sample;

import app.comptoir.service.audit.AuditFilter;
import app.comptoir.service.audit.AuditPage;
import app.comptoir.service.offers.OfferDossier;
import app.comptoir.service.offers.QueueQuestion;
import app.comptoir.service.offers.QueueSnapshot;
import app.comptoir.service.offers.ReviewDesk;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A desk on which nothing lies.
public final class NoReviews implements ReviewDesk {
  @Override
  public QueueSnapshot queue(QueueQuestion question) {
    return new QueueSnapshot(
        question,
        SampleDashboard.NOW,
        null,
        List.of(),
        Map.of(),
        new QueueSnapshot.ServiceTime(0, null, null));
  }

  @Override
  public Optional<OfferDossier> dossier(String offerId) {
    return Optional.empty();
  }

  @Override
  public AuditPage audit(AuditFilter filter) {
    return new AuditPage(
        filter, SampleDashboard.NOW, List.of(), 0, List.of(), new AuditPage.Chain(0, 0, null));
  }

  @Override
  public Attention attention() {
    return Attention.NONE;
  }
}
