/// Offers to be reviewed and decided on, and colleagues.
package app.comptoir.service.offers;
