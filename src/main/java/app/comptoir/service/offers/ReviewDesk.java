package app.comptoir.service.offers;

import app.comptoir.common.CodedException;
import app.comptoir.domain.approval.Waiting;
import app.comptoir.domain.offer.Alarm;
import app.comptoir.domain.offer.Offer;
import app.comptoir.service.audit.AuditFilter;
import app.comptoir.service.audit.AuditPage;
import java.util.List;
import java.util.Optional;

/// Reads what somebody needs who reviews and approves offers; decisions are taken through
/// [Approvals].
///
/// Every method blocks on the database and is called on a background thread; each reads one
/// consistent state. All throw [CodedException] where it cannot be read.
public interface ReviewDesk {

  QueueSnapshot queue(QueueQuestion question);

  /// Empty where the offer is not known.
  Optional<OfferDossier> dossier(String offerId);

  AuditPage audit(AuditFilter filter);

  /// What asks for the attention of the person who is signed in. All that counts what waits counts
  /// this: the sidebar, the Overview, the notices.
  Attention attention();

  /// @param waiting offers they may review or approve and have not, the most urgent first
  /// @param conflicts offers on which their newest decision met another content
  /// @param alarmed approved offers with which something is wrong, over all brands they may see
  record Attention(List<Waiting> waiting, int conflicts, List<Alarmed> alarmed) {
    public static final Attention NONE = new Attention(List.of(), 0, List.of());

    public Attention {
      waiting = List.copyOf(waiting);
      alarmed = List.copyOf(alarmed);
    }
  }

  /// An approved offer with which something is wrong.
  ///
  /// @param alarms the worst first, never empty
  record Alarmed(Offer offer, List<Alarm> alarms) {
    public Alarmed {
      alarms = List.copyOf(alarms);
    }
  }
}
