/// Amounts and exchange rates; nothing else calculates with them.
package app.comptoir.domain.money;
