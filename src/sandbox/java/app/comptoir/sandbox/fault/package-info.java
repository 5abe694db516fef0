/// Faults to be switched on: delays, refusals, damage.
package app.comptoir.sandbox.fault;
