package app.comptoir.service;

import app.comptoir.domain.offer.ContentChange;
import app.comptoir.domain.readability.ReadabilityWeek;
import java.util.List;
import java.util.Optional;

/// Reads what somebody needs who reviews and approves offers; decisions are taken through
/// [Approvals].
///
/// Every method blocks on the database and is called on a background thread; each reads one
/// consistent state. All throw [StoreUnavailableException] where it cannot be read.
public interface ReviewDesk {

  QueueSnapshot queue(QueueQuestion question);

  /// Empty where the offer is not known.
  Optional<OfferDossier> dossier(String offerId);

  /// What differs between two contents of an offer, by their fingerprints; empty where one of them
  /// was not kept.
  Optional<ContentChange> compare(String offerId, String beforeHash, String afterHash);

  AuditPage audit(AuditFilter filter);

  Badge badge();

  /// How readable the brand's offer was in its last weeks, this one included, the oldest first.
  List<ReadabilityWeek> readability(String brandId, int weeks);

  /// What waits for the person who is signed in.
  ///
  /// @param waiting offers they may review or approve and have not
  /// @param conflicts offers on which their newest decision met another content
  record Badge(int waiting, int conflicts) {}
}
