/// Pictures of posts, decoded within limits.
package app.comptoir.ui.picture;
