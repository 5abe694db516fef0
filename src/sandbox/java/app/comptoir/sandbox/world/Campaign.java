package app.comptoir.sandbox.world;

/// A group of posts with one purpose.
///
/// @param endsAt microseconds; 0 while open-ended
public record Campaign(String id, String name, String hashtag, long startsAt, long endsAt) {}
