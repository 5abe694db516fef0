package app.comptoir.archfixture.ui.posts;

import app.comptoir.archfixture.ui.shell.navigation.Navigator;

public record PostsPart(Navigator navigator, Navigator.Place place) {}
