/// Keeps the store up to date with a platform, and sends what people decided.
package app.comptoir.sync;
