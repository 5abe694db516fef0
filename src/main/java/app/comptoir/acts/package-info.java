/// The journal of what people decided here: one file beside the database, written before anybody is
/// told.
package app.comptoir.acts;
