package app.comptoir.archfixture.ui.widget;

import app.comptoir.archfixture.service.Figures;

/// Keeps the rules.
public record Tile(Figures.Snapshot snapshot) {}
