package app.comptoir.archfixture.ui.shell;

import app.comptoir.archfixture.ui.posts.PostsPart;

record ShellSeesPosts(PostsPart part) {}
