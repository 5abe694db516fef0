/// Backups of a workspace: one file with everything in it, made, checked and put back.
package app.comptoir.backup;
