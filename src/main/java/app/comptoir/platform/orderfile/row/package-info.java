/// Rows of an order file: their fields by what they hold, and what they are.
package app.comptoir.platform.orderfile.row;
