package app.comptoir.archfixture.domain.money;

/// Keeps the rules.
public record Money(long minor) {
  public Money minus(Money other) {
    return new Money(minor - other.minor);
  }
}
