/// The commands of the command line, one class each.
package app.comptoir.bootstrap.cli;
