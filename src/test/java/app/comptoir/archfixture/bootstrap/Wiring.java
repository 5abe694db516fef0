package app.comptoir.archfixture.bootstrap;

import app.comptoir.archfixture.sandbox.Server;
import app.comptoir.archfixture.service.Figures;
import app.comptoir.archfixture.sync.Loop;

public record Wiring(Server server, Loop loop, Figures figures) {}
