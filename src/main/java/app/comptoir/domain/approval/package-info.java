/// Who may decide what on an offer, and what follows from it.
package app.comptoir.domain.approval;
