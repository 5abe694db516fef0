package app.comptoir.acts;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// How a journal was found.
///
/// @param cut whether a last line was cut off that nobody had been told of
/// @param aside where a damaged journal was put (`ACT-2`); null where all was whole
/// @param reason what was found there; null where all was whole
public record OpenedJournal(boolean cut, @Nullable Path aside, @Nullable String reason) {}
