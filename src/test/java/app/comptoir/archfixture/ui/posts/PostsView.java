package app.comptoir.archfixture.ui.posts;

import javafx.scene.Node;

/// Keeps the rules.
record PostsView(PostsModel model, Node node) {}
