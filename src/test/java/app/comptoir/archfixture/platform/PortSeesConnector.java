package app.comptoir.archfixture.platform;

import app.comptoir.archfixture.platform.api.ApiConnector;

record PortSeesConnector(ApiConnector connector) {}
