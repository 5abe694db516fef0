package app.comptoir.archfixture.ui.widget;

import app.comptoir.archfixture.ui.posts.PostsPart;

record WidgetSeesPosts(PostsPart part) {}
