/// The audit trail of decisions, by page and as a file.
package app.comptoir.service.audit;
