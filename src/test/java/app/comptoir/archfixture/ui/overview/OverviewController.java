package app.comptoir.archfixture.ui.overview;

import app.comptoir.archfixture.service.Figures;
import javafx.scene.Node;

record OverviewController(Figures figures, Node node) {}
