/// Offers to be reviewed and decided on, colleagues, and notices about them.
package app.comptoir.service.offers;
