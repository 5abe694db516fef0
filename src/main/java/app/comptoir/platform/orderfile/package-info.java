/// The connector to a shop's export of orders.
package app.comptoir.platform.orderfile;
