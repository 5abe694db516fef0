package app.comptoir.archfixture.secrets;

import app.comptoir.archfixture.store.Rows;

record SecretsSeeStore(Rows rows) {}
