package app.comptoir.ui.mvc;

/// A complete screen as the shell sees it: what drives it, what is seen, and how far it has loaded.
public record Screen(Controller controller, View<?, ?> view, LoadModel load) {}
