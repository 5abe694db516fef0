/// What the simulation remembers.
package app.comptoir.sandbox.sim.state;
