/// Tells the language of a text.
package app.comptoir.language;
