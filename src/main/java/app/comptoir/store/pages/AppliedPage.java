package app.comptoir.store.pages;

/// What applying a stretch did.
///
/// @param changes how many came
/// @param applied how many were news
public record AppliedPage(int changes, int applied, Position position) {}
