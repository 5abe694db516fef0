/// Keys of the shell on any layout, and how the state of the connection is said.
package app.comptoir.ui.shell.keys;
