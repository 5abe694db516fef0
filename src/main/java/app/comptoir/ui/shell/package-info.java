/// The frame around the screens: sidebar, top bar, status line, commands, banners.
package app.comptoir.ui.shell;
