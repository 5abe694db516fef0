/// The Revenue screen.
package app.comptoir.ui.revenue;
