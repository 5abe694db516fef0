package app.comptoir.archfixture.platform.xads;

import app.comptoir.archfixture.store.Rows;

record XadsSeesStore(Rows rows) {}
