/// Tiles: one figure with its change and its course.
package app.comptoir.ui.tile;
