/// Turns records of the API's JSON into changes, field by field, and names what it cannot read.
package app.comptoir.platform.api.records;
