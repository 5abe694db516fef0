package app.comptoir.sandbox;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// What truly happened at the brands, from the simulation's own books: exactly what the log has
/// told up to the sequence numbers given, and nothing of it read from the log.
///
/// Days are days of the brand's calendar. Rows are in a stable order: brand, post, day, currency.
/// There is a row where something was told of.
///
/// @param lastSeq the last sequence number covered, by brand
public record Truth(
    Map<String, Long> lastSeq,
    List<Funnel> funnels,
    List<Sales> sales,
    List<Converted> converted,
    List<Counters> counters,
    List<ProductSales> products,
    List<Waiting> waiting) {

  /// Ordered journeys (shopper × post) that began on a day, within a window of 7 × 24 h.
  ///
  /// @param reached one count a step of the post's action, the first being the entries
  public record Funnel(
      String brand, String post, String action, LocalDate day, List<Long> reached) {}

  /// Money in the currency it was paid in, minor units.
  ///
  /// @param post `""` for sales from no post
  /// @param orders, `units`, `gross`, `discounts` and `cohortReturns` of orders placed that day;
  ///   `returns` and `unitsReturned` processed that day
  public record Sales(
      String brand,
      String post,
      LocalDate day,
      String currency,
      long orders,
      long units,
      long gross,
      long discounts,
      long returns,
      long cohortReturns,
      long unitsReturned) {}

  /// The same in the brand's currency: every order's gross and discounts and every return converted
  /// for itself with the newest rate of the order's day, half-even. Orders that still wait for
  /// their rate are counted; their amounts are not there.
  ///
  /// @param commission by the dated rule, order by order
  public record Converted(
      String brand,
      String post,
      LocalDate day,
      long orders,
      long units,
      long gross,
      long discounts,
      long returns,
      long cohortReturns,
      long commission) {}

  /// Counters of a post's minutes of a day, newest revisions; spend in the brand's minor units.
  public record Counters(
      String brand,
      String post,
      LocalDate day,
      long impressions,
      long hides,
      long mutes,
      long unfollows,
      long reports,
      long spend) {}

  /// What was sold of a product, in the currency it was paid in.
  ///
  /// @param returns processed that day; those of whole orders on each of their lines
  public record ProductSales(
      String brand,
      String product,
      LocalDate day,
      String currency,
      long units,
      long gross,
      long discounts,
      long returns) {}

  /// What is not in the sums yet.
  ///
  /// @param ordersForRate orders the log told of, whose exchange rate it did not: their amounts are
  ///   not in `converted`, nor are their returns
  /// @param returnsForOrder returns the log told of, whose order it did not: in no sum
  public record Waiting(String brand, long ordersForRate, long returnsForOrder) {}
}
