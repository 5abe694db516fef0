/// The Funnel screen.
package app.comptoir.ui.funnel;
