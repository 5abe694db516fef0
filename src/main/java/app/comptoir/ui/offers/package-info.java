/// The Offers screen: the queue, decisions, what is running.
package app.comptoir.ui.offers;
