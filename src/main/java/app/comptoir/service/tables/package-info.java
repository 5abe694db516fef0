/// Figures as tables, for files and for the command line.
package app.comptoir.service.tables;
