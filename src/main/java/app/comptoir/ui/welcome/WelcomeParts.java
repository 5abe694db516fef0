package app.comptoir.ui.welcome;

import app.comptoir.common.Tasks;
import app.comptoir.service.workspaces.FirstSteps;
import app.comptoir.service.workspaces.Workspaces;
import app.comptoir.ui.fx.FxExecutor;
import app.comptoir.ui.fx.Messages;

/// What it works with.
public record WelcomeParts(
    Messages messages, FirstSteps steps, Workspaces workspaces, Tasks tasks, FxExecutor fx) {}
