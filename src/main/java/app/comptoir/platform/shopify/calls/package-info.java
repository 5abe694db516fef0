/// Calls to a shop's Admin API: its address, its tokens, its queries and its limits.
package app.comptoir.platform.shopify.calls;
