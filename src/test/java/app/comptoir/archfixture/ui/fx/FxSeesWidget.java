package app.comptoir.archfixture.ui.fx;

import app.comptoir.archfixture.ui.control.Tile;

record FxSeesWidget(Tile tile) {}
