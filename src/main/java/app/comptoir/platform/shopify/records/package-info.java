/// What a shop answers becomes changes.
package app.comptoir.platform.shopify.records;
