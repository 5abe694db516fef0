/// Sheets that lie over a screen.
package app.comptoir.ui.shell.sheets;
