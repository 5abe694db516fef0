package app.comptoir.archfixture.language;

import app.comptoir.archfixture.store.Rows;

record LanguageSeesStore(Rows rows) {}
