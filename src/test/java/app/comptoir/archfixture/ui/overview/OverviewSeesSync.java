package app.comptoir.archfixture.ui.overview;

import app.comptoir.archfixture.sync.Loop;

record OverviewSeesSync(Loop loop) {}
