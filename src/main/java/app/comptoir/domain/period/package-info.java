/// Periods that a person can choose, and what they are compared with.
package app.comptoir.domain.period;
