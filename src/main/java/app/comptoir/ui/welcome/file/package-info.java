/// An order file on its way to a workspace, as the Welcome screen knows and describes it.
package app.comptoir.ui.welcome.file;
