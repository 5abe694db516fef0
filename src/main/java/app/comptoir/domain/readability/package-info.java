/// How easily a text is read.
package app.comptoir.domain.readability;
