package app.comptoir.ui.mvc;

import app.comptoir.ui.fx.FxExecutor;
import app.comptoir.ui.fx.Messages;

/// What every screen is built with.
public record ScreenContext(
    Services services, CurrentSelection selection, Messages messages, FxExecutor fx) {}
