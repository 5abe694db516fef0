/// The offer that is open: its content, checks, conflicts and history.
package app.comptoir.ui.offers.open;
