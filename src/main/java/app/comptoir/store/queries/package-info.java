/// Reads the store: totals, lists, funnels and offers, on one snapshot.
package app.comptoir.store.queries;
