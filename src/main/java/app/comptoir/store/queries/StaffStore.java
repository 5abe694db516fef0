package app.comptoir.store.queries;

import app.comptoir.domain.approval.Delegation;
import app.comptoir.domain.approval.Member;
import app.comptoir.domain.offer.Decision;
import app.comptoir.store.db.Database;
import app.comptoir.store.sql.DayIndex;
import app.comptoir.store.sql.RoleText;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/// The people of the brands, who stands in for whom, what was said to whom, and what of it was
/// read. Blocking; safe for use by several threads.
public final class StaffStore {
  private static final String DELEGATIONS =
      """
      SELECT b.id AS brand_id, d.id, d.subject, d.stand_in, d.role, d.from_us AS "from",
             d.until_us AS until, d.ended_us AS ended_at
      FROM delegation d JOIN brand b ON b.brand_key = d.brand_key
      """;

  private final Database database;

  public StaffStore(Database database) {
    this.database = database;
  }

  /// The people of a brand by name.
  public List<Member> people(String brandId) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT m.subject, m.name, m.roles
                    FROM member m JOIN brand b ON b.brand_key = m.brand_key
                    WHERE b.id = :brand ORDER BY m.name, m.subject
                    """)
                .bind("brand", brandId)
                .map(
                    (row, _) ->
                        new Member(
                            row.getString("subject"),
                            row.getString("name"),
                            RoleText.roles(row.getString("roles"))))
                .list());
  }

  /// All delegations of a brand, the newest first.
  public List<Delegation> delegations(String brandId) {
    return database.read(
        handle ->
            handle
                .createQuery(DELEGATIONS + "WHERE b.id = :brand ORDER BY d.from_us DESC, d.id DESC")
                .bind("brand", brandId)
                .map(ConstructorMapper.of(Delegation.class))
                .list());
  }

  public Map<String, List<Delegation>> delegationsByBrand() {
    return database.read(
        handle ->
            handle
                .createQuery(DELEGATIONS)
                .map(ConstructorMapper.of(Delegation.class))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Delegation::brandId)));
  }

  /// All delegations to somebody, in any brand.
  public List<Delegation> delegationsTo(String subject) {
    return database.read(
        handle ->
            handle
                .createQuery(DELEGATIONS + "WHERE d.stand_in = :subject ORDER BY d.subject, d.id")
                .bind("subject", subject)
                .map(ConstructorMapper.of(Delegation.class))
                .list());
  }

  /// Something said, with the title of the offer it is about.
  public record Said(@Nested Decision decision, String title) {}

  /// What others said since an instant that holds `@` and a subject, newest first; whether it
  /// mentions that very person is for [app.comptoir.domain.approval.Mentions] to say.
  public List<Said> saidTo(String subject, Instant since) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    OfferStore.DECISIONS
                        + """
                        WHERE d.decided_us >= :since AND d.subject <> :subject
                          AND POSITION(:sought IN d.comment) > 0
                        ORDER BY d.decided_us DESC, d.id DESC
                        """)
                .bind("since", DayIndex.micros(since))
                .bind("subject", subject)
                .bind("sought", "@" + subject)
                .map(ConstructorMapper.of(Said.class))
                .list());
  }

  /// Which notices were read.
  public Set<String> read() {
    return Set.copyOf(
        database.read(
            handle ->
                handle
                    .createQuery("SELECT notice_id FROM notice_read")
                    .mapTo(String.class)
                    .list()));
  }

  /// Remembers that notices were read, and forgets those read before `keptFrom`.
  public void markRead(Collection<String> ids, Instant now, Instant keptFrom) {
    database.write(
        handle -> {
          for (String id : ids) {
            handle.execute("DELETE FROM notice_read WHERE notice_id = ?", id);
            handle.execute(
                "INSERT INTO notice_read (notice_id, read_us) VALUES (?, ?)",
                id,
                DayIndex.micros(now));
          }
          handle.execute("DELETE FROM notice_read WHERE read_us < ?", DayIndex.micros(keptFrom));
          return true;
        });
  }
}
