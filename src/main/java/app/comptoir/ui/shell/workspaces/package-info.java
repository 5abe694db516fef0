/// Changing, naming and removing workspaces.
package app.comptoir.ui.shell.workspaces;
