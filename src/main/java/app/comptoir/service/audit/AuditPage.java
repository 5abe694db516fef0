package app.comptoir.service.audit;

import app.comptoir.domain.approval.Delegation;
import app.comptoir.domain.approval.TrackedAct;
import app.comptoir.domain.offer.OfferEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Every decision and edit that is known, the newest first.
///
/// @param total rows the filter lets through, also those beyond its limit
/// @param people who occur, for the filter, by name
/// @param chain of the journal of acts, proven while this was read
public record AuditPage(
    AuditFilter filter, Instant at, List<Row> rows, int total, List<Who> people, Chain chain) {
  public AuditPage {
    rows = List.copyOf(rows);
    people = List.copyOf(people);
  }

  /// Something that happened to an offer, or to who may decide on offers.
  ///
  /// @param offerId empty for a stand-in, as `title` is
  /// @param event as the platform tells it; null for an act the platform has not confirmed
  /// @param act taken here, that became it or did not; null for what was done elsewhere
  /// @param standIn null for what happened to an offer
  public record Row(
      String brandId,
      String brandName,
      String offerId,
      String title,
      Instant at,
      @Nullable OfferEvent event,
      @Nullable TrackedAct act,
      @Nullable StandIn standIn) {
    /// Something that happened to an offer.
    public Row(
        String brandId,
        String brandName,
        String offerId,
        String title,
        Instant at,
        @Nullable OfferEvent event,
        @Nullable TrackedAct act) {
      this(brandId, brandName, offerId, title, at, event, act, null);
    }
  }

  /// Somebody begins to act for another, or ends.
  ///
  /// @param name of who is away; null where it is not known here, as `standInName` is
  public record StandIn(
      What what, Delegation delegation, @Nullable String name, @Nullable String standInName) {
    public enum What {
      BEGINS,
      /// Before its time, by who is away.
      ENDED,
      /// In its time.
      OVER
    }
  }

  /// @param name null where it is not known here
  public record Who(String subject, @Nullable String name) {}

  /// @param damage what is wrong with the chain, with its code; null where it is whole
  public record Chain(long lines, long acts, @Nullable String damage) {}
}
