/// The connector to a Shopify shop: its Admin API is asked for what changed, and that becomes a
/// log.
package app.comptoir.platform.shopify;
