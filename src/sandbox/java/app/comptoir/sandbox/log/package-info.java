/// The log of each simulated brand, and its pages.
package app.comptoir.sandbox.log;
