package app.comptoir.archfixture.domain;

import app.comptoir.archfixture.store.Rows;

record DomainSeesStore(Rows rows) {}
