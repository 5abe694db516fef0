package app.comptoir.archfixture.acts;

import app.comptoir.archfixture.store.Rows;

record ActsSeeStore(Rows rows) {}
