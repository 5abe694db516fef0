/// Bulk writing, packed keys, checksums.
package app.comptoir.store.sql;
