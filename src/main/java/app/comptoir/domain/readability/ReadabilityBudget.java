package app.comptoir.domain.readability;

/// The line a brand sets for itself: at most this share of its posts of a week are promoted (0–1000
/// per mille), and at most this many posts a day.
public record ReadabilityBudget(int maxPromotedPerMille, int maxPostsPerDay) {}
