package app.comptoir.ui.mvc;

import java.util.List;

/// The newest of all that were counted.
///
/// @param total how many were counted
public record Listed<R>(List<R> rows, long total) {
  public Listed {
    rows = List.copyOf(rows);
  }

  public static <R> Listed<R> none() {
    return new Listed<>(List.of(), 0);
  }
}
