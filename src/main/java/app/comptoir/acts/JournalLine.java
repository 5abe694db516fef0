package app.comptoir.acts;

/// A line of the journal that was found whole.
///
/// @param behind the place behind it
public record JournalLine(Entry entry, Mark behind) {}
