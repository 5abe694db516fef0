/// The people who work for the simulated brands.
package app.comptoir.sandbox.people;
