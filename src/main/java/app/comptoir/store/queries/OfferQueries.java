package app.comptoir.store.queries;

import app.comptoir.domain.offer.Decision;
import app.comptoir.domain.offer.Offer;
import app.comptoir.domain.offer.OfferContent;
import app.comptoir.domain.offer.OfferRevision;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/// Offers with all that was decided and seen of them.
public final class OfferQueries {
  private final Handle handle;

  OfferQueries(Handle handle) {
    this.handle = handle;
  }

  /// An offer, whole.
  ///
  /// @param decisions the oldest first
  /// @param revisions in their order
  public record Kept(
      Offer offer,
      List<Decision> decisions,
      List<OfferRevision> revisions,
      @Nullable String content,
      boolean matches) {
    public Kept {
      decisions = List.copyOf(decisions);
      revisions = List.copyOf(revisions);
    }
  }

  /// A content an offer was seen with.
  ///
  /// @param matches whether it is the one its fingerprint speaks of
  public record Content(String hash, boolean matches, String text) {}

  /// The offers of a brand, in no order.
  ///
  /// @param offerId null for all
  public List<Kept> offers(StoredBrand brand, @Nullable String offerId) {
    return offers(brand, offerId, false);
  }

  /// As above, with those the platform deleted: what was decided on them stays known.
  public List<Kept> offersEver(StoredBrand brand, @Nullable String offerId) {
    return offers(brand, offerId, true);
  }

  private List<Kept> offers(StoredBrand brand, @Nullable String offerId, boolean deleted) {
    Map<String, List<Decision>> decisions = decisions(brand, offerId);
    Map<String, List<OfferRevision>> revisions = revisions(brand, offerId);
    Map<String, Content> contents = presentContents(brand, offerId);
    List<Kept> all = new ArrayList<>();
    for (Offer offer : rows(brand, offerId, deleted)) {
      Content content = contents.get(offer.id());
      all.add(
          new Kept(
              OfferContent.complete(offer, content == null ? null : content.text()),
              decisions.getOrDefault(offer.id(), List.of()),
              revisions.getOrDefault(offer.id(), List.of()),
              content == null ? null : content.text(),
              content == null || content.matches()));
    }
    return all;
  }

  private List<Offer> rows(StoredBrand brand, @Nullable String offerId, boolean deleted) {
    return asked(
            """
            SELECT %s FROM offer
            WHERE brand_key = :brand AND (:deleted OR NOT deleted)
              AND (:all OR id = :offer)
            """
                .formatted(PostDao.OFFER_COLUMNS),
            brand,
            offerId)
        .bind("deleted", deleted)
        .map((row, _) -> PostDao.offer(row, brand.brand().id()))
        .list();
  }

  private org.jdbi.v3.core.statement.Query asked(
      String sql, StoredBrand brand, @Nullable String offerId) {
    return handle
        .createQuery(sql)
        .bind("brand", brand.brandKey())
        .bind("all", offerId == null)
        .bind("offer", offerId == null ? "" : offerId);
  }

  private Map<String, List<Decision>> decisions(StoredBrand brand, @Nullable String offerId) {
    Map<String, List<Decision>> decisions = new HashMap<>();
    asked(
            OfferStore.DECISIONS
                + """
                WHERE d.brand_key = :brand AND (:all OR d.offer_id = :offer)
                ORDER BY d.decided_us, d.id
                """,
            brand,
            offerId)
        .map(ConstructorMapper.of(Decision.class))
        .forEach(d -> decisions.computeIfAbsent(d.offerId(), _ -> new ArrayList<>()).add(d));
    return decisions;
  }

  /// What of an offer is in one of its rows.
  record RevisionOf(String offerId, @Nested OfferRevision revision) {}

  record ContentOf(String offerId, @Nested Content content) {}

  private Map<String, List<OfferRevision>> revisions(StoredBrand brand, @Nullable String offerId) {
    Map<String, List<OfferRevision>> revisions = new HashMap<>();
    asked(
            """
            SELECT offer_id, revision, at_us AS at, state, content_hash FROM offer_revision
            WHERE brand_key = :brand AND (:all OR offer_id = :offer) ORDER BY offer_id, revision
            """,
            brand,
            offerId)
        .map(ConstructorMapper.of(RevisionOf.class))
        .forEach(
            seen ->
                revisions
                    .computeIfAbsent(seen.offerId(), _ -> new ArrayList<>())
                    .add(seen.revision()));
    return revisions;
  }

  private Map<String, Content> presentContents(StoredBrand brand, @Nullable String offerId) {
    Map<String, Content> contents = new HashMap<>();
    asked(
            """
            SELECT c.offer_id, c.content_hash AS hash, c.matches, c.content AS text
            FROM offer_content c JOIN offer o ON o.brand_key = c.brand_key AND o.id = c.offer_id
              AND o.content_hash = c.content_hash
            WHERE c.brand_key = :brand AND (:all OR c.offer_id = :offer)
            """,
            brand,
            offerId)
        .map(ConstructorMapper.of(ContentOf.class))
        .forEach(seen -> contents.put(seen.offerId(), seen.content()));
    return contents;
  }

  /// The contents an offer was seen with, the newest first.
  public List<Content> contents(StoredBrand brand, String offerId) {
    return asked(
            """
            SELECT content_hash AS hash, matches, content AS text FROM offer_content
            WHERE brand_key = :brand AND (:all OR offer_id = :offer) ORDER BY revision DESC
            """,
            brand,
            offerId)
        .map(ConstructorMapper.of(Content.class))
        .list();
  }

  /// Names of people by subject, as far as they are known here: who signed in, and who decided
  /// here; the newest name of each.
  public Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    for (String sql :
        List.of(
            "SELECT subject, name FROM act ORDER BY act_no",
            "SELECT subject, name FROM signed_in",
            "SELECT subject, name FROM member ORDER BY brand_key DESC")) {
      handle
          .createQuery(sql)
          .map((row, _) -> Map.entry(row.getString("subject"), row.getString("name")))
          .forEach(named -> names.put(named.getKey(), named.getValue()));
    }
    return names;
  }
}
