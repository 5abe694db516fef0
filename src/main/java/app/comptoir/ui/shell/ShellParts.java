package app.comptoir.ui.shell;

import app.comptoir.ui.shell.news.AttentionModel;
import app.comptoir.ui.shell.workspaces.WorkspacesController;
import app.comptoir.ui.shell.workspaces.WorkspacesModel;

/// What the frame shows besides its own state.
record ShellParts(
    AttentionModel attention, WorkspacesModel workspaces, WorkspacesController deciding) {}
