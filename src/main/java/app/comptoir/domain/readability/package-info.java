/// How much promotion a brand shows, by week, and the line it sets itself.
package app.comptoir.domain.readability;
