/// Orders, returns, fees and what they come to.
package app.comptoir.domain.revenue;
