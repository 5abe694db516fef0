package app.comptoir.ui.fx;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What is known of something unforeseen, without secrets: for the person to read, and to hand on
/// where they wish. It is never sent by itself.
///
/// @param code stable code shown to people
/// @param text versions, what happened, where, and the last lines of the log
/// @param file where the same is kept; null where it could not be written
public record CrashReport(String code, String text, @Nullable Path file) {}
