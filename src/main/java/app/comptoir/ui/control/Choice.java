package app.comptoir.ui.control;

/// Something to choose from a list.
///
/// @param id empty for “all”, whose label is told by the message of its [ChoiceCombo]
public record Choice(String id, String label) {
  static final Choice ALL = new Choice("", "");
}
