/// Reads a table out of a file as a stream of rows, whatever program wrote it: CSV in its kinds, or
/// a workbook. Knows nothing of orders.
package app.comptoir.platform.orderfile.table;
