/// A simulated Shopify shop: its Admin API over real HTTP, executed by the official schema. Shares
/// no code with the application's connector; not a part of the program that ships.
package app.comptoir.simulated.shopify;
