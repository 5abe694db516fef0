/// Controls that several screens use: pickers, buttons, help, words for differences.
package app.comptoir.ui.control;
