package app.comptoir.archfixture.sync;

import app.comptoir.archfixture.platform.Port;
import app.comptoir.archfixture.store.Rows;

public record Loop(Rows rows, Port port) {}
