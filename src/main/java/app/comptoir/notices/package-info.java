/// Notices of the system, over the session bus.
package app.comptoir.notices;
