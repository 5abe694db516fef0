package app.comptoir.ui.shell;

/// What the frame shows besides its own state.
record ShellParts(
    AttentionModel attention, WorkspacesModel workspaces, WorkspacesController deciding) {}
