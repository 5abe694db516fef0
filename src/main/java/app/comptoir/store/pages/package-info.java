/// Writes a page of changes: rows, journeys and totals, in one transaction.
package app.comptoir.store.pages;
