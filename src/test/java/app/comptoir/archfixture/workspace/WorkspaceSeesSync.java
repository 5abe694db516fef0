package app.comptoir.archfixture.workspace;

import app.comptoir.archfixture.sync.Loop;

public record WorkspaceSeesSync(Loop other) {}
