package app.comptoir.archfixture.ui.widget;

import app.comptoir.archfixture.store.Rows;

record WidgetSeesStore(Rows rows) {}
