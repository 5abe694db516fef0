/// The simulation: shoppers, orders, offers and corrections as time goes on.
package app.comptoir.sandbox.sim;
