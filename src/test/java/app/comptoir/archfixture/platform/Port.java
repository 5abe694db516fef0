package app.comptoir.archfixture.platform;

import app.comptoir.archfixture.domain.Fact;

public record Port(Fact fact) {}
