package app.comptoir.archfixture.ui.overview;

import app.comptoir.archfixture.service.Figures;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

final class OverviewModel {
  @Nullable Node node;
  @Nullable Figures figures;
  @Nullable OverviewController controller;
  @Nullable OverviewView view;
}
