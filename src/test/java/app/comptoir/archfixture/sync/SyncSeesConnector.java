package app.comptoir.archfixture.sync;

import app.comptoir.archfixture.platform.api.ApiConnector;

record SyncSeesConnector(ApiConnector connector) {}
