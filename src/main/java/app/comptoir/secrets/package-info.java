/// Passwords and tokens in the system's keychain.
package app.comptoir.secrets;
