/// Days and weeks in the time zone of a brand.
package app.comptoir.domain.calendar;
