/// The window as a whole.
package app.comptoir.ui;
