/// The Welcome screen, where a first workspace begins.
package app.comptoir.ui.welcome;
