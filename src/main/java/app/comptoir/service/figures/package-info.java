/// Reads the figures of the screens, each from one consistent state of the store.
package app.comptoir.service.figures;
