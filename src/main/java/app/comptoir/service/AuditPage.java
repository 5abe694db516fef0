package app.comptoir.service;

import app.comptoir.domain.offer.OfferEvent;
import app.comptoir.domain.offer.TrackedAct;
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

  /// Something that happened to an offer.
  ///
  /// @param event as the platform tells it; null for an act the platform has not confirmed
  /// @param act taken here, that became it or did not; null for what was done elsewhere
  public record Row(
      String brandId,
      String brandName,
      String offerId,
      String title,
      @Nullable Instant at,
      @Nullable OfferEvent event,
      @Nullable TrackedAct act) {}

  /// @param name null where it is not known here
  public record Who(String subject, @Nullable String name) {}

  /// @param damage what is wrong with the chain, with its code; null where it is whole
  public record Chain(long lines, long acts, @Nullable String damage) {}
}
