package app.comptoir.store.queries;

import app.comptoir.domain.approval.Act;
import app.comptoir.domain.approval.ActStatus;
import app.comptoir.domain.approval.TrackedAct;
import app.comptoir.store.db.Database;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/// The copy of the journal of acts: what the screens list. The journal is right where the two
/// differ. Blocking; safe for use by several threads.
public final class ActStore {
  private static final String COLUMNS =
      """
      SELECT act_no AS number, at_us AS at, subject, name, brand_id, offer_id, title,
             offer_revision AS revision, kind, comment, content_hash, content,
             idempotency_key AS "key", field, on_behalf_of,
             status, since_us AS since, decision_id, decided_us AS decided, http_status, reason,
             acknowledged_us AS acknowledged
      FROM act
      """;

  private final Database database;

  public ActStore(Database database) {
    this.database = database;
  }

  /// Up to where the journal was copied.
  ///
  /// @param sum of the last line
  public record Copied(long lines, long bytes, String sum) {}

  /// A line's news about an act.
  ///
  /// @param act the act itself where this is the first of it; otherwise null
  /// @param status null where somebody took note of a “no”, which changes none
  /// @param since when it came to that
  public record News(long number, @Nullable Act act, @Nullable ActStatus status, Instant since) {}

  /// Empty before the first copy.
  public Optional<Copied> copied() {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT line_count AS lines, byte_count AS bytes, last_sum AS sum
                    FROM act_mark WHERE id = 1
                    """)
                .map(ConstructorMapper.of(Copied.class))
                .findOne());
  }

  /// Copies some lines, in one transaction with the place behind them.
  public void copy(List<News> news, Copied behind) {
    database.write(
        handle -> {
          for (News one : news) {
            Act act = one.act();
            if (act != null) {
              insert(handle, act);
            }
            ActStatus status = one.status();
            if (status == null) {
              acknowledge(handle, one);
            } else {
              update(handle, one, status);
            }
          }
          mark(handle, behind);
          return true;
        });
  }

  /// Forgets the copy, to make it anew.
  public void forget() {
    database.write(
        handle -> {
          handle.execute("DELETE FROM act");
          handle.execute("DELETE FROM act_mark");
          return true;
        });
  }

  private static void mark(Handle handle, Copied behind) {
    handle
        .createUpdate(
            """
            MERGE INTO act_mark t
            USING (VALUES (1, CAST(:lines AS BIGINT), CAST(:bytes AS BIGINT),
                           CAST(:sum AS VARCHAR(64)))) AS s (id, line_count, byte_count, last_sum)
            ON t.id = s.id
            WHEN MATCHED THEN UPDATE SET line_count = s.line_count, byte_count = s.byte_count,
                                         last_sum = s.last_sum
            WHEN NOT MATCHED THEN INSERT (id, line_count, byte_count, last_sum)
              VALUES (s.id, s.line_count, s.byte_count, s.last_sum)
            """)
        .bindMethods(behind)
        .execute();
  }

  private static void insert(Handle handle, Act act) {
    handle
        .createUpdate(
            """
            INSERT INTO act (act_no, at_us, subject, name, brand_id, offer_id, title,
                             offer_revision, kind, comment, content_hash, content,
                             idempotency_key, status, since_us, field, on_behalf_of)
            VALUES (:number, :at, :subject, :name, :brandId, :offerId, :title, :revision, :kind,
                    :comment, :contentHash, :content, :key, 0, :at, :field, :onBehalfOf)
            """)
        .bindMethods(act)
        .execute();
  }

  private static void acknowledge(Handle handle, News news) {
    handle
        .createUpdate(
            """
            UPDATE act SET acknowledged_us = :at
            WHERE act_no = :number AND status IN (3, 4) AND acknowledged_us IS NULL
            """)
        .bind("number", news.number())
        .bind("at", news.since())
        .execute();
  }

  /// What is closed stays as it is, as in the journal.
  private static void update(Handle handle, News news, ActStatus status) {
    Columns columns = Columns.of(status);
    handle
        .createUpdate(
            """
            UPDATE act SET status = :status, since_us = :since, decision_id = :decisionId,
                           decided_us = :decided, http_status = :httpStatus, reason = :reason
            WHERE act_no = :number AND status < 2
            """)
        .bind("number", news.number())
        .bind("since", news.since())
        .bind("status", columns.status())
        .bind("decisionId", columns.decisionId())
        .bind("decided", columns.decided())
        .bind("httpStatus", columns.httpStatus())
        .bind("reason", columns.reason())
        .execute();
  }

  /// A status as columns.
  record Columns(
      int status,
      @Nullable String decisionId,
      @Nullable Instant decided,
      @Nullable Integer httpStatus,
      @Nullable String reason) {

    static Columns of(ActStatus status) {
      return switch (status) {
        case ActStatus.Queued _ -> new Columns(0, null, null, null, null);
        case ActStatus.Sent _ -> new Columns(1, null, null, null, null);
        case ActStatus.Confirmed(String id, Instant at) -> new Columns(2, id, at, null, null);
        case ActStatus.Conflict(int http, String reason) ->
            new Columns(3, null, null, http, cut(reason));
        case ActStatus.Refused(int http, String reason) ->
            new Columns(4, null, null, http, cut(reason));
        case ActStatus.Undone _ -> new Columns(5, null, null, null, null);
      };
    }

    ActStatus of() {
      int http = httpStatus == null ? 0 : httpStatus;
      return switch (status) {
        case 0 -> new ActStatus.Queued();
        case 1 -> new ActStatus.Sent();
        case 2 -> new ActStatus.Confirmed(known(decisionId), known(decided));
        case 3 -> new ActStatus.Conflict(http, known(reason));
        case 4 -> new ActStatus.Refused(http, known(reason));
        case 5 -> new ActStatus.Undone();
        default -> throw new IllegalStateException("An act of unknown status " + status);
      };
    }

    private static <T> T known(@Nullable T value) {
      return Objects.requireNonNull(value, "A column of an answered act");
    }

    private static String cut(String reason) {
      return reason.length() > 4000 ? reason.substring(0, 4000) : reason;
    }
  }

  /// All acts in the order they were taken.
  public List<TrackedAct> all() {
    return list("ORDER BY act_no", Map.of());
  }

  /// The newest acts, newest first.
  public List<TrackedAct> newest(int limit) {
    return list("ORDER BY act_no DESC FETCH FIRST :limit ROWS ONLY", Map.of("limit", limit));
  }

  /// The acts on an offer, newest first.
  public List<TrackedAct> on(String offerId) {
    return list("WHERE offer_id = :offer ORDER BY act_no DESC", Map.of("offer", offerId));
  }

  /// A person's acts the platform answered since an instant, newest answers first.
  public List<TrackedAct> answered(String subject, Instant since) {
    return list(
        """
        WHERE status IN (2, 3, 4) AND subject = :subject AND since_us >= :since
        ORDER BY since_us DESC, act_no DESC
        """,
        Map.of("subject", subject, "since", since));
  }

  private List<TrackedAct> list(String which, Map<String, ?> values) {
    return database.read(
        handle ->
            handle
                .createQuery(COLUMNS + which)
                .bindMap(values)
                .map(ConstructorMapper.of(Row.class))
                .stream()
                .map(row -> new TrackedAct(row.act, row.status.of(), row.since, row.acknowledged))
                .toList());
  }

  /// A row of [#COLUMNS].
  record Row(
      @Nested Act act, @Nested Columns status, Instant since, @Nullable Instant acknowledged) {}
}
