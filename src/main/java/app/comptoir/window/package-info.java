/// The window's life on the desktop: opening, changing workspaces, closing, its place on the
/// screen.
package app.comptoir.window;
