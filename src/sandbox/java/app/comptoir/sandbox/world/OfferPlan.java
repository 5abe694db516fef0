package app.comptoir.sandbox.world;

import app.comptoir.sandbox.people.People;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An offer of the sample and what happens to it without anybody's doing here.
///
/// @param author key of its writer in [People]
/// @param stock −1 where unlimited
/// @param targeting who is shown it, e.g. `country:FR`; empty for everybody
/// @param course what happens when, in order
public record OfferPlan(
    String id,
    String title,
    String text,
    Product product,
    long priceMinor,
    long stock,
    long budgetMinor,
    String author,
    long flightFrom,
    long flightTo,
    List<String> targeting,
    List<Event> course) {

  /// What shoppers hear who cannot see the picture; every fifth author forgot.
  public @Nullable String altText() {
    int number = Integer.parseInt(id.substring(id.lastIndexOf('-') + 1));
    return number % 5 == 0 ? null : product.name() + ", photographed from the front";
  }

  /// Where a tap leads.
  public String link() {
    return "https://shop.example/" + product.id();
  }

  /// The same with what its author changes; the text is the file's own.
  public OfferPlan edited(Edit edit) {
    return new OfferPlan(
        id,
        edit.title() == null ? title : edit.title(),
        text,
        product,
        edit.priceMinor() == null ? priceMinor : edit.priceMinor(),
        edit.stock() == null ? stock : edit.stock(),
        edit.budgetMinor() == null ? budgetMinor : edit.budgetMinor(),
        author,
        flightFrom,
        flightTo,
        targeting,
        course);
  }

  /// One step of the course.
  ///
  /// @param verb draft, submit, review, approve, reject, request_changes, edit, live, pause, end
  /// @param person key in [People] of who decides; empty where nobody does
  public record Event(long at, String verb, String person) {}
}
