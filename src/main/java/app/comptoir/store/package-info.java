/// The embedded database as a whole: its check and its copy. Its rooms, from the bottom: sql, db,
/// journeys, rollups, pages (writing), queries (reading).
package app.comptoir.store;
