/// Signing in by the browser, and tokens.
package app.comptoir.platform.api.signin;
