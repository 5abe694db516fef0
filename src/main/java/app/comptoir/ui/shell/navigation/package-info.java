/// Where the window is, and how a screen asks to go elsewhere.
package app.comptoir.ui.shell.navigation;
