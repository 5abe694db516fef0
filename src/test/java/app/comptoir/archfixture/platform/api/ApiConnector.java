package app.comptoir.archfixture.platform.api;

import app.comptoir.archfixture.platform.Port;

public record ApiConnector(Port port) {}
