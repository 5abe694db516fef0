package app.comptoir.store.pages;

import app.comptoir.domain.change.Change;
import app.comptoir.domain.offer.Decision;
import app.comptoir.domain.offer.Offer;
import app.comptoir.domain.offer.OfferContent;
import app.comptoir.store.queries.OfferStore;
import app.comptoir.store.sql.Bulk;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/// Writes the contents and revisions that offers had, for [OfferStore] to read, and the decisions
/// on them.
final class OfferHistory {
  private OfferHistory() {}

  /// Keeps the content of an offer as it comes from the log, be it an old one that comes late, with
  /// the newest revision that had it; within the transaction that stores it.
  static void keep(Connection connection, int brandKey, long revision, Offer offer)
      throws SQLException {
    if (keptRevision(connection, brandKey, offer) >= revision) {
      return;
    }
    String content = OfferContent.canonical(offer);
    boolean matches = OfferContent.hash(content).equals(offer.contentHash());
    Bulk row =
        new Bulk(
            "offer_content",
            """
            brand_key INT, offer_id VARCHAR, content_hash VARCHAR, revision BIGINT,
            matches BOOLEAN, content VARCHAR
            """);
    row.add(brandKey, offer.id(), offer.contentHash(), revision, matches, content);
    row.upsert(connection, 3);
  }

  private static long keptRevision(Connection connection, int brandKey, Offer offer)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            SELECT revision FROM offer_content
            WHERE brand_key = ? AND offer_id = ? AND content_hash = ?
            """)) {
      select.setInt(1, brandKey);
      select.setString(2, offer.id());
      select.setString(3, offer.contentHash());
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? row.getLong(1) : 0;
      }
    }
  }

  /// Notes that the log told of a revision, be it an old one that comes late.
  static void seen(Connection connection, int brandKey, Change.OfferChange change)
      throws SQLException {
    Bulk row =
        new Bulk(
            "offer_revision",
            """
            brand_key INT, offer_id VARCHAR, revision BIGINT, at_us BIGINT, state INT,
            content_hash VARCHAR
            """);
    Offer offer = change.offer();
    row.add(
        brandKey, offer.id(), change.revision(), change.at(), offer.state(), offer.contentHash());
    row.upsert(connection, 3);
  }

  /// Stores a decision, unless it is stored in that revision or a higher one.
  static boolean decision(Connection connection, int brandKey, Change.DecisionChange change)
      throws SQLException {
    Decision decision = change.decision();
    if (revisionOf(connection, brandKey, decision.id()) >= change.revision()) {
      return false;
    }
    Bulk row =
        new Bulk(
            "decision",
            """
            brand_key INT, id VARCHAR, revision BIGINT, offer_id VARCHAR, kind INT,
            subject VARCHAR, comment VARCHAR, content_hash VARCHAR, decided_us BIGINT,
            field INT, on_behalf_of VARCHAR
            """);
    row.add(
        brandKey,
        decision.id(),
        change.revision(),
        decision.offerId(),
        decision.kind(),
        decision.subject(),
        Bulk.cut(decision.comment(), 8000),
        Bulk.cut(decision.contentHash(), 64),
        decision.decidedAt(),
        decision.field(),
        decision.onBehalfOf());
    row.upsert(connection, 2);
    return true;
  }

  private static long revisionOf(Connection connection, int brandKey, String decisionId)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT revision FROM decision WHERE brand_key = ? AND id = ?")) {
      select.setInt(1, brandKey);
      select.setString(2, decisionId);
      try (ResultSet result = select.executeQuery()) {
        return result.next() ? result.getLong(1) : 0;
      }
    }
  }
}
