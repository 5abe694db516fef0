/// Totals by post, product, brand and time, kept as pages come in.
package app.comptoir.store.rollups;
