package app.comptoir.archfixture.acts;

import app.comptoir.archfixture.common.Helper;
import app.comptoir.archfixture.domain.Fact;

/// Keeps the rules.
public record Book(Fact fact, Helper helper) {}
