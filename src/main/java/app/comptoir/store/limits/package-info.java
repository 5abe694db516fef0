/// What fits the tables and their packed keys: every record is looked at before it is stored.
package app.comptoir.store.limits;
