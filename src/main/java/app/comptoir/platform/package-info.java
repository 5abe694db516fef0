/// The port to a platform: what every connector offers, and the failures it may answer with.
package app.comptoir.platform;
