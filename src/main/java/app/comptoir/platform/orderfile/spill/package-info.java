/// What does not fit into memory of a long order file: a file of its own, in parts.
package app.comptoir.platform.orderfile.spill;
