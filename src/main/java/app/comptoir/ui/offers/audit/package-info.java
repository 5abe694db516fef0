/// The tabs Audit and While I am away of the Offers screen.
package app.comptoir.ui.offers.audit;
