package app.comptoir.archfixture.ui.mvc;

import app.comptoir.archfixture.ui.posts.PostsPart;

record MvcSeesPosts(PostsPart part) {}
