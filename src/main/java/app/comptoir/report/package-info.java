/// The audit trail as a PDF and as a table.
package app.comptoir.report;
