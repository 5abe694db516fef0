/// The Settings screen.
package app.comptoir.ui.settings;
