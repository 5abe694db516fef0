package app.comptoir.archfixture.ui.control;

import app.comptoir.archfixture.service.Figures;

/// Keeps the rules.
public record Tile(Figures.Snapshot snapshot) {}
