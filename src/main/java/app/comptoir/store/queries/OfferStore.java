package app.comptoir.store.queries;

import app.comptoir.domain.approval.Person;
import app.comptoir.domain.offer.Decision;
import app.comptoir.domain.offer.Offer;
import app.comptoir.store.db.Database;
import app.comptoir.store.pages.BrandDao;
import app.comptoir.store.sql.DayIndex;
import app.comptoir.store.sql.RoleText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/// Offers as people decide on them: with what was decided so far and the content itself, and who is
/// signed in. Blocking; safe for use by several threads.
public final class OfferStore {
  /// A [Decision] each, with the title of its offer.
  static final String DECISIONS =
      """
      SELECT b.id AS brand_id, d.id, d.offer_id, d.kind, d.subject, d.comment, d.content_hash,
             d.decided_us AS decided_at, d.field, d.on_behalf_of,
             COALESCE(o.title, d.offer_id) AS title
      FROM decision d JOIN brand b ON b.brand_key = d.brand_key
      LEFT JOIN offer o ON o.brand_key = d.brand_key AND o.id = d.offer_id
      """;

  private final Database database;

  public OfferStore(Database database) {
    this.database = database;
  }

  /// An offer as the log tells of it.
  ///
  /// @param decisions on it, the oldest first
  /// @param content its canonical content; null where it is not known
  /// @param matches whether the content is the one its fingerprint speaks of; true where it is not
  ///   known
  public record Known(
      Offer offer, List<Decision> decisions, @Nullable String content, boolean matches) {}

  /// The offer of that identifier in any brand.
  public Optional<Known> find(String offerId) {
    return database.read(
        handle -> {
          for (BrandDao.Stored brand : BrandDao.all(handle)) {
            Optional<Known> found = find(handle, brand, offerId);
            if (found.isPresent()) {
              return found;
            }
          }
          return Optional.empty();
        });
  }

  /// The offers of all brands that wait for a review or an approval.
  public List<Known> waiting() {
    return database.read(
        handle -> {
          List<Known> all = new ArrayList<>();
          for (BrandDao.Stored brand : BrandDao.all(handle)) {
            new PostQueries(handle)
                .waitingOffers(new StoredBrand(brand.brandKey(), brand.brand()))
                .forEach(offer -> find(handle, brand, offer.id()).ifPresent(all::add));
          }
          return all;
        });
  }

  private static Optional<Known> find(Handle handle, BrandDao.Stored brand, String offerId) {
    Optional<Offer> offer =
        handle
            .createQuery(
                """
                SELECT %s FROM offer
                WHERE brand_key = :brand AND id = :id AND NOT deleted
                """
                    .formatted(PostDao.OFFER_COLUMNS))
            .bind("brand", brand.brandKey())
            .bind("id", offerId)
            .map((row, _) -> PostDao.offer(row, brand.brand().id()))
            .findOne();
    return offer.map(
        found -> {
          Optional<Content> content = content(handle, brand.brandKey(), found);
          return new Known(
              found,
              decisions(handle, brand, offerId),
              content.map(Content::text).orElse(null),
              content.map(Content::matches).orElse(true));
        });
  }

  private static List<Decision> decisions(Handle handle, BrandDao.Stored brand, String offerId) {
    return handle
        .createQuery(
            DECISIONS
                + """
                WHERE d.brand_key = :brand AND d.offer_id = :offer ORDER BY d.decided_us, d.id
                """)
        .bind("brand", brand.brandKey())
        .bind("offer", offerId)
        .map(ConstructorMapper.of(Decision.class))
        .list();
  }

  /// A content this offer was seen with; empty where it was not.
  public Optional<String> content(String brandId, String offerId, String contentHash) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT c.content FROM offer_content c
                    JOIN brand b ON b.brand_key = c.brand_key
                    WHERE b.id = :brand AND c.offer_id = :offer AND c.content_hash = :hash
                    """)
                .bind("brand", brandId)
                .bind("offer", offerId)
                .bind("hash", contentHash)
                .mapTo(String.class)
                .findOne());
  }

  record Content(String text, boolean matches) {}

  private static Optional<Content> content(Handle handle, int brandKey, Offer offer) {
    return handle
        .createQuery(
            """
            SELECT content AS text, matches FROM offer_content
            WHERE brand_key = :brand AND offer_id = :offer AND content_hash = :hash
            """)
        .bind("brand", brandKey)
        .bind("offer", offer.id())
        .bind("hash", offer.contentHash())
        .map(ConstructorMapper.of(Content.class))
        .findOne();
  }

  /// Who signed in last; empty before the first time.
  public Optional<Person> person() {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT subject, name, roles, brands FROM signed_in WHERE id = 1")
                .map(
                    (row, _) ->
                        new Person(
                            row.getString("subject"),
                            row.getString("name"),
                            RoleText.roles(row.getString("roles")),
                            words(row.getString("brands"))))
                .findOne());
  }

  /// Remembers who is signed in.
  public void signedIn(Person person, Instant now) {
    database.write(
        handle -> {
          handle.execute("DELETE FROM signed_in");
          handle
              .createUpdate(
                  """
                  INSERT INTO signed_in (id, subject, name, roles, brands, seen_us)
                  VALUES (1, :subject, :name, :roles, :brands, :seen)
                  """)
              .bind("subject", person.subject())
              .bind("name", person.name())
              .bind("roles", RoleText.of(person.roles()))
              .bind("brands", String.join("\n", person.brands()))
              .bind("seen", DayIndex.micros(now))
              .execute();
          return true;
        });
  }

  private static List<String> words(String lines) {
    return lines.isEmpty() ? List.of() : List.of(lines.split("\n", -1));
  }
}
