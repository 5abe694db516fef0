package app.comptoir.archfixture.ui.shell;

import app.comptoir.archfixture.ui.shell.navigation.Navigator;

public record Window(Navigator navigator) {}
