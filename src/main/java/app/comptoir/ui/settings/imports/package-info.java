/// Order files in the settings: listed, looked into, added, replaced, taken out.
package app.comptoir.ui.settings.imports;
