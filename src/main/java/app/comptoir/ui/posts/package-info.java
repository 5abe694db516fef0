/// The Posts screen and the open post.
package app.comptoir.ui.posts;
