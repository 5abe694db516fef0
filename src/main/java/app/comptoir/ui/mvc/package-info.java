/// The life of a screen: model, view, controller, and the places one can go.
package app.comptoir.ui.mvc;
