/// The folder of a workspace: its files, its lock, the list of known ones.
package app.comptoir.workspace;
