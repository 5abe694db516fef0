package app.comptoir.archfixture.backup;

import app.comptoir.archfixture.sync.Loop;

public record BackupSeesSync(Loop other) {}
