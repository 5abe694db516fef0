package app.comptoir.archfixture.ui.posts;

import app.comptoir.archfixture.common.Helper;
import app.comptoir.archfixture.service.Figures;

/// Keeps the rules.
record PostsController(PostsModel model, Figures figures, PostsView view, Helper helper) {}
