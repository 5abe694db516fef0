/// The file of settings: read, written and watched.
package app.comptoir.settings;
