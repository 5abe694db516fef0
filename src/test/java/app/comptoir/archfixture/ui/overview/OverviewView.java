package app.comptoir.archfixture.ui.overview;

import app.comptoir.archfixture.service.Figures;
import javafx.scene.Node;

record OverviewView(Figures figures) {
  void dress(Node node) {
    node.setStyle("-fx-opacity: 0.5");
  }
}
