/// Limited offers: content, state, decisions, alarms.
package app.comptoir.domain.offer;
