package app.comptoir.acts;

/// A line of the journal that was found whole.
///
/// @param behind the place behind it
public record Line(Entry entry, Mark behind) {}
