package app.comptoir.domain.offer;

import app.comptoir.domain.money.Money;
import java.time.Duration;
import java.time.Instant;

/// A value that belongs to a sentence: typed, so that the screen writes it as its reader does.
public sealed interface Fact {
  record Amount(Money value) implements Fact {}

  record Count(long value) implements Fact {}

  /// A share of something: 0.38 is 38 %.
  record Ratio(double value) implements Fact {}

  record At(Instant value) implements Fact {}

  /// A whole day by its first instant, in the zone in which it is read.
  record Day(Instant begins) implements Fact {}

  record Lasting(Duration value) implements Fact {}

  /// Words of people, or a name: shown as they are.
  record Text(String value) implements Fact {}
}
