/// Order files of a workspace: read, compared with what is there, counted, kept, taken out.
package app.comptoir.imports;
