/// Every figure that is shown: one definition each.
package app.comptoir.domain.kpi;
