/// What sources tell whole: documents as they were told last, and the order files they came from.
package app.comptoir.store.documents;
