package app.comptoir.archfixture.platform.xads;

import app.comptoir.archfixture.platform.api.ApiConnector;

record XadsSeesApi(ApiConnector connector) {}
