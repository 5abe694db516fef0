/// Reads files of exchange rates.
package app.comptoir.platform.orderfile.rates;
