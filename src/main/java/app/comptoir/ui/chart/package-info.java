/// Charts and what belongs to them: axes, legends, tips, cards.
package app.comptoir.ui.chart;
