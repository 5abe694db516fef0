/// Records of a platform's log, as all connectors deliver them.
package app.comptoir.domain.change;
