package app.comptoir.store.documents;

import app.comptoir.domain.money.Money;
import app.comptoir.domain.revenue.Document;
import app.comptoir.domain.revenue.Order;
import app.comptoir.domain.revenue.Return;
import app.comptoir.store.db.Database;
import app.comptoir.store.db.StoreException;
import app.comptoir.store.sql.DayIndex;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/// What documents would change in the figures of a brand if they were stored now. Not thread-safe;
/// [#news] blocks for a question to the database.
public final class Comparison {
  private final Database database;
  private final String brandId;
  private long fresh;
  private long changed;
  private long same;
  private long placedElse;
  private long others;
  private final Map<String, Amounts> differences = new TreeMap<>();

  public Comparison(Database database, String brandId) {
    this.database = database;
    this.brandId = brandId;
  }

  /// What becomes more or less by those documents that are changed, in one currency.
  public record Amounts(Currency currency, Money gross, Money discounts, Money returns) {
    static Amounts none(Currency currency) {
      Money zero = Money.zero(currency);
      return new Amounts(currency, zero, zero, zero);
    }

    Amounts plus(Money moreGross, Money moreDiscounts, Money moreReturns) {
      return new Amounts(
          currency,
          gross.plus(moreGross),
          discounts.plus(moreDiscounts),
          returns.plus(moreReturns));
    }
  }

  /// The outcome so far.
  ///
  /// @param placedElse of the changed ones, orders that were placed at another time: more than a
  ///   few of them are orders of another shop
  /// @param others of the changed ones, those that the shop itself knows by another identity: they
  ///   are another shop's
  /// @param differences by currency, of the changed ones only
  public record Result(
      long fresh,
      long changed,
      long same,
      long placedElse,
      long others,
      List<Amounts> differences) {}

  public Result result() {
    return new Result(fresh, changed, same, placedElse, others, List.copyOf(differences.values()));
  }

  /// Compares some documents.
  ///
  /// @return those that are new or changed, in their order
  public List<Document> news(List<Document> documents) {
    return database.read(
        handle -> {
          try {
            return news(handle, documents);
          } catch (SQLException e) {
            throw new StoreException(
                "DB-1", "The database could not be read: " + e.getMessage(), e);
          }
        });
  }

  private List<Document> news(Handle handle, List<Document> documents) throws SQLException {
    int brandKey =
        handle
            .createQuery("SELECT brand_key FROM brand WHERE id = :id")
            .bind("id", brandId)
            .mapTo(Integer.class)
            .findOne()
            .orElse(-1);
    List<String> ids = documents.stream().map(Document::id).toList();
    Map<String, DocumentTable.Told> told =
        new DocumentTable(handle.getConnection(), brandKey).of(ids);
    Map<String, Long> placed = placed(handle, brandKey, ids);
    List<Document> news = new ArrayList<>();
    List<Document> differing = new ArrayList<>();
    for (Document document : documents) {
      DocumentTable.Told known = told.get(document.id());
      if (known != null && known.told() == DocumentCodec.fingerprint(document)) {
        same++;
      } else if (known == null && !placed.containsKey(document.id())) {
        fresh++;
        news.add(document);
      } else {
        changed++;
        news.add(document);
        differing.add(document);
        if (known != null
            && known.identity() != 0
            && document.identity() != 0
            && known.identity() != document.identity()) {
          others++;
        }
        Long before = placed.get(document.id());
        Order order = document.order();
        if (order != null && before != null && DayIndex.micros(order.placedAt()) != before) {
          placedElse++;
        }
      }
    }
    differ(handle, brandKey, differing, told);
    return news;
  }

  private interface EachRow {
    void take(ResultSet row) throws SQLException;
  }

  /// @param sql with two parameters: the identifiers, the brand
  private static void each(Handle handle, String sql, int brandKey, List<String> ids, EachRow each)
      throws SQLException {
    Connection connection = handle.getConnection();
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setArray(1, connection.createArrayOf("VARCHAR", ids.toArray()));
      select.setInt(2, brandKey);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          each.take(row);
        }
      }
    }
  }

  private static Map<String, Long> placed(Handle handle, int brandKey, List<String> ids)
      throws SQLException {
    Map<String, Long> placed = new HashMap<>();
    each(
        handle,
        """
        SELECT o.id, o.placed_us
        FROM UNNEST(CAST(? AS VARCHAR ARRAY)) AS u(id)
        JOIN customer_order o ON o.brand_key = ? AND o.id = u.id WHERE NOT o.deleted
        """,
        brandKey,
        ids,
        row -> placed.put(row.getString("id"), row.getLong("placed_us")));
    return placed;
  }

  private void differ(
      Handle handle, int brandKey, List<Document> documents, Map<String, DocumentTable.Told> told)
      throws SQLException {
    for (Document document : documents) {
      Order order = document.order();
      if (order != null) {
        more(order.gross(), order.discounts(), Money.zero(order.currency()));
      }
      for (Return returned : document.returns()) {
        Money none = Money.zero(returned.amount().currency());
        more(none, none, returned.amount());
      }
    }
    List<String> ids = documents.stream().map(Document::id).toList();
    List<String> returns = new ArrayList<>();
    for (Document document : documents) {
      DocumentTable.Told known = told.get(document.id());
      returns.addAll(known == null ? List.of() : known.returnIds());
    }
    each(
        handle,
        """
        SELECT o.currency, SUM(o.gross_minor) AS gross, SUM(o.discount_minor) AS discounts
        FROM UNNEST(CAST(? AS VARCHAR ARRAY)) AS u(id)
        JOIN customer_order o ON o.brand_key = ? AND o.id = u.id
        WHERE NOT o.deleted GROUP BY o.currency
        """,
        brandKey,
        ids,
        row -> {
          Currency currency = Currency.getInstance(row.getString("currency"));
          more(
              new Money(-row.getLong("gross"), currency),
              new Money(-row.getLong("discounts"), currency),
              Money.zero(currency));
        });
    returned(handle, brandKey, "r.order_id = u.id", ids);
    returned(handle, brandKey, "r.id = u.id AND r.order_id IS NULL", returns);
  }

  private void returned(Handle handle, int brandKey, String on, List<String> ids)
      throws SQLException {
    each(
        handle,
        """
        SELECT r.currency, SUM(r.amount_minor) AS returned
        FROM UNNEST(CAST(? AS VARCHAR ARRAY)) AS u(id)
        JOIN order_return r ON r.brand_key = ? AND %s
        WHERE NOT r.deleted GROUP BY r.currency
        """
            .formatted(on),
        brandKey,
        ids,
        row -> {
          Currency currency = Currency.getInstance(row.getString("currency"));
          Money none = Money.zero(currency);
          more(none, none, new Money(-row.getLong("returned"), currency));
        });
  }

  private void more(Money gross, Money discounts, Money returns) {
    differences.merge(
        gross.currency().getCurrencyCode(),
        Amounts.none(gross.currency()).plus(gross, discounts, returns),
        (a, b) -> a.plus(b.gross, b.discounts, b.returns));
  }
}
