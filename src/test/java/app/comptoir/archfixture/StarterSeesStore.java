package app.comptoir.archfixture;

import app.comptoir.archfixture.store.Rows;

record StarterSeesStore(Rows rows) {}
