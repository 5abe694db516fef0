/// The database file: opened, compared, encrypted, migrated, kept whole. Transactions.
package app.comptoir.store.db;
