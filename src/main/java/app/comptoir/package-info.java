/// The launchers of the desktop dashboard.
package app.comptoir;
