package app.comptoir.domain.offer;

import java.time.Instant;

/// An act and what became of it.
///
/// @param since when that was
public record TrackedAct(Act act, ActStatus status, Instant since) {}
