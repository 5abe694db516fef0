package app.comptoir.sandbox.world;

/// Somebody is away, and somebody else acts in one of their roles meanwhile. Times are microseconds
/// since 1970.
///
/// @param until first instant at which it holds no more
/// @param endedAt when it was ended before its time; 0 where it was not
public record Leave(
    String id, String subject, String standIn, String role, long from, long until, long endedAt) {

  public boolean holds(long now) {
    return now >= from && now < until && (endedAt == 0 || now < endedAt);
  }

  public Leave ended(long now) {
    return new Leave(id, subject, standIn, role, from, until, now);
  }
}
