package app.comptoir.archfixture.ui.overview;

import app.comptoir.archfixture.ui.shell.Window;

record OverviewSeesWindow(Window window) {}
