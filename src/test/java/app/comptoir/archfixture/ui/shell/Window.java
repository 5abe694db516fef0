package app.comptoir.archfixture.ui.shell;

public record Window(Navigator navigator) {}
