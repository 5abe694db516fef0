/// The bridge to JavaFX: threads, formats, texts, themes, pictures of screens.
package app.comptoir.ui.fx;
