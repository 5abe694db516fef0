package app.comptoir.archfixture.ui.overview;

import app.comptoir.archfixture.ui.posts.PostsPart;

record OverviewSeesPosts(PostsPart part) {}
