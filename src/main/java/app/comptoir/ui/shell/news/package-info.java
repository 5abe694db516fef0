/// What asks for attention, in the sidebar and as notices of the system.
package app.comptoir.ui.shell.news;
