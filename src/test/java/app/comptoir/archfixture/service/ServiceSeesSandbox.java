package app.comptoir.archfixture.service;

import app.comptoir.archfixture.sandbox.Server;

record ServiceSeesSandbox(Server server) {}
