/// The sign-in of a workspace: its tokens, its keys, and the way to its network.
package app.comptoir.signin;
