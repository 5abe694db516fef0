package app.comptoir.archfixture.ui.posts;

import app.comptoir.archfixture.service.Figures;
import javafx.beans.property.StringProperty;

/// Keeps the rules.
record PostsModel(Figures.Snapshot snapshot, StringProperty search) {}
