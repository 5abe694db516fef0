package app.comptoir.archfixture.ui.fx;

import app.comptoir.archfixture.ui.widget.Tile;

record FxSeesWidget(Tile tile) {}
