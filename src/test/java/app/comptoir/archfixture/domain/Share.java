package app.comptoir.archfixture.domain;

/// Keeps the rules: no money.
record Share(double value) {}
