package app.comptoir.archfixture.sandbox;

import app.comptoir.archfixture.common.Helper;

public record Server(Helper helper) {}
