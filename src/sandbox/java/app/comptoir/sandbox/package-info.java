/// A simulated platform over real HTTP, for the sample workspace and for tests. Shares no code with
/// the application.
package app.comptoir.sandbox;
