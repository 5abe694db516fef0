/// The HTTP side of the simulated platform.
package app.comptoir.sandbox.http;
