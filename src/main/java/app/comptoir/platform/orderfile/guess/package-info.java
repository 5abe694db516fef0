/// Finds out how a file is to be read, from its header and its rows, as far as no person said it.
package app.comptoir.platform.orderfile.guess;
