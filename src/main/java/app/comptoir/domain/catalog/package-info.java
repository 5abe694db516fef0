/// Brands, products and campaigns.
package app.comptoir.domain.catalog;
