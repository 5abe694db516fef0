package app.comptoir.archfixture.ui.control;

import app.comptoir.archfixture.store.Rows;

record WidgetSeesStore(Rows rows) {}
