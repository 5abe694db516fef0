package app.comptoir.archfixture.sandbox;

import app.comptoir.archfixture.domain.Fact;

record SandboxSeesDomain(Fact fact) {}
