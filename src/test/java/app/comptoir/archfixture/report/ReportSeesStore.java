package app.comptoir.archfixture.report;

import app.comptoir.archfixture.store.Rows;

record ReportSeesStore(Rows rows) {}
