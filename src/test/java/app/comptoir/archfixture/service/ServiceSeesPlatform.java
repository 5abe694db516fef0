package app.comptoir.archfixture.service;

import app.comptoir.archfixture.platform.Port;

record ServiceSeesPlatform(Port port) {}
