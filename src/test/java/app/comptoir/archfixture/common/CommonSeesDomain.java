package app.comptoir.archfixture.common;

import app.comptoir.archfixture.domain.Fact;

record CommonSeesDomain(Fact fact) {}
