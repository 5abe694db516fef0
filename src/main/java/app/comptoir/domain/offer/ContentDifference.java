package app.comptoir.domain.offer;

import app.comptoir.domain.money.Money;
import app.comptoir.domain.offer.ContentChange.Field;
import app.comptoir.domain.offer.ContentChange.FieldChange;
import app.comptoir.domain.offer.ContentChange.Run;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Lays two contents of an offer side by side.
public final class ContentDifference {
  /// Fields whose text is compared word by word.
  private static final Set<Field> READ = EnumSet.of(Field.TITLE, Field.TEXT, Field.ALT_TEXT);

  private ContentDifference() {}

  /// What differs between two canonical contents.
  ///
  /// @throws IllegalArgumentException if one of them is none
  public static ContentChange between(String before, String after) {
    Map<String, @Nullable String> old = OfferContent.read(before);
    Map<String, @Nullable String> fresh = OfferContent.read(after);
    List<FieldChange> changes = new ArrayList<>();
    for (Field field : Field.values()) {
      String was = old.get(field.canonical());
      String is = fresh.get(field.canonical());
      if (!Objects.equals(was, is)) {
        List<Run> runs =
            READ.contains(field)
                ? WordRuns.between(was == null ? "" : was, is == null ? "" : is)
                : List.of();
        changes.add(new FieldChange(field, fact(field, was), fact(field, is), runs));
      }
    }
    return new ContentChange(OfferContent.hash(before), OfferContent.hash(after), changes);
  }

  private static @Nullable Fact fact(Field field, @Nullable String value) {
    if (value == null) {
      return null;
    }
    return switch (field) {
      case PRICE, COMPARE_AT, BUDGET -> money(value);
      case STOCK -> new Fact.Count(Long.parseLong(value));
      case FLIGHT_FROM, FLIGHT_TO ->
          new Fact.At(Instant.EPOCH.plus(Long.parseLong(value), ChronoUnit.MICROS));
      case TITLE, TEXT, PICTURE, PICTURE_BYTES, HASHTAG, TARGETING, PRODUCT, ALT_TEXT, LINK ->
          new Fact.Text(value);
    };
  }

  private static Fact money(String value) {
    int space = value.indexOf(' ');
    return new Fact.Amount(
        Money.of(Long.parseLong(value.substring(0, space)), value.substring(space + 1)));
  }
}
