/// The Overview screen.
package app.comptoir.ui.overview;
