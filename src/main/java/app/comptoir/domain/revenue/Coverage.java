package app.comptoir.domain.revenue;

import java.util.EnumSet;
import java.util.Set;

/// What of the money the sources of some sales tell at all: a shop's file knows no commission, and
/// one without a column of refunds knows no returns. What none of them tells cannot be known and is
/// shown as “–”, never as 0; what some tell and others do not is in the sums in part.
///
/// @param told parts that at least one source tells, as far as it was asked
/// @param untold parts that at least one source does not tell
public record Coverage(Set<Part> told, Set<Part> untold) {
  /// Everything is told: what a platform's log does.
  public static final Coverage ALL = new Coverage(Set.of(), Set.of());

  /// A part of the money that a source may not know.
  public enum Part {
    DISCOUNTS,
    RETURNS,
    COMMISSION,
    SPEND
  }

  public Coverage {
    told = Set.copyOf(told);
    untold = Set.copyOf(untold);
  }

  /// Of one source that does not tell these.
  public static Coverage without(Set<Part> untold) {
    Set<Part> told = EnumSet.allOf(Part.class);
    told.removeAll(untold);
    return new Coverage(told, untold);
  }

  /// Of both together.
  public Coverage plus(Coverage o) {
    return equals(o) ? this : new Coverage(union(told, o.told), union(untold, o.untold));
  }

  private static Set<Part> union(Set<Part> a, Set<Part> b) {
    Set<Part> both = EnumSet.noneOf(Part.class);
    both.addAll(a);
    both.addAll(b);
    return both;
  }

  /// Whether nobody tells it.
  public boolean unknown(Part part) {
    return untold.contains(part) && !told.contains(part);
  }

  /// Whether some tell it and others do not.
  public boolean partial(Part part) {
    return untold.contains(part) && told.contains(part);
  }

  /// Whether there is anything that somebody does not tell.
  public boolean lacking() {
    return !untold.isEmpty();
  }
}
