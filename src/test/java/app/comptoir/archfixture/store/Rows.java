package app.comptoir.archfixture.store;

import app.comptoir.archfixture.domain.Fact;

public record Rows(Fact fact) {}
