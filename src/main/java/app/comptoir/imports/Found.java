package app.comptoir.imports;

import app.comptoir.store.documents.Comparison;
import app.comptoir.store.documents.ImportRow;

/// An order file that was read, and what it would change.
///
/// @param row its number; 0 where nothing is kept of it
/// @param already the number under which the same file is there; 0 where it is not
public record Found(ImportRow row, Comparison.Result changes, int already) {}
