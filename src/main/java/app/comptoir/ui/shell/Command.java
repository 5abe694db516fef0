package app.comptoir.ui.shell;

import javafx.beans.value.ObservableValue;

/// Something the palette can do.
///
/// @param id stable, to remember that it was used
/// @param group what kind of thing it is, e.g. “Go to”
/// @param name what one types to find it
/// @param listed whether it is also offered before anything is typed
record Command(
    String id,
    ObservableValue<String> group,
    ObservableValue<String> name,
    String icon,
    boolean listed,
    Runnable action) {}
