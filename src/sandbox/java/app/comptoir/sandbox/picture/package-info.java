/// Pictures for the simulated posts.
package app.comptoir.sandbox.picture;
