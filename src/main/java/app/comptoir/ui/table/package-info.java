/// Tables: columns that fit their words, sorting, copying.
package app.comptoir.ui.table;
