/// What an offer is checked by before it is approved.
package app.comptoir.domain.review;
