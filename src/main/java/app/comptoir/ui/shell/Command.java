package app.comptoir.ui.shell;

import javafx.beans.value.ObservableValue;

/// Something the palette can do.
///
/// @param group what kind of thing it is, e.g. “Go to”
/// @param name what one types to find it
record Command(
    ObservableValue<String> group, ObservableValue<String> name, String icon, Runnable action) {}
