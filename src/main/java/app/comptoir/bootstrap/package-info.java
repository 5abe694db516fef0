/// The wiring: puts a workspace, its services and its far side together, in the right order, and
/// takes them apart again.
package app.comptoir.bootstrap;
