/// Reads what stands in fields: numbers, days and times, countries, in the ways of many countries.
package app.comptoir.platform.orderfile.value;
