package app.comptoir.archfixture.notices;

import app.comptoir.archfixture.store.Rows;

record NoticesSeeStore(Rows rows) {}
