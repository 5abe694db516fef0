/// The simulated brands, products, campaigns and posts.
package app.comptoir.sandbox.world;
