/// What a person can set, and its limits.
package app.comptoir.domain.settings;
