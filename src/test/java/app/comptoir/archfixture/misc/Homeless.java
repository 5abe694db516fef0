package app.comptoir.archfixture.misc;

record Homeless(String id) {}
