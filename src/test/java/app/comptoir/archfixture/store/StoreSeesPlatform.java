package app.comptoir.archfixture.store;

import app.comptoir.archfixture.platform.Port;

record StoreSeesPlatform(Port port) {}
