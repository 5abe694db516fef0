package app.comptoir.archfixture.ui.control;

import app.comptoir.archfixture.ui.posts.PostsPart;

record WidgetSeesPosts(PostsPart part) {}
