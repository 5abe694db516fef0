package app.comptoir.archfixture.settings;

import app.comptoir.archfixture.store.Rows;

public record SettingsSeeStore(Rows other) {}
