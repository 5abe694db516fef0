package app.comptoir.archfixture;

import app.comptoir.archfixture.bootstrap.Wiring;

record Starter(Wiring wiring) {}
