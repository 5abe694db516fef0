package app.comptoir.archfixture.service;

import app.comptoir.archfixture.bootstrap.Wiring;

record ServiceSeesBootstrap(Wiring wiring) {}
