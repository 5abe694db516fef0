/// The connector to the platform's API.
package app.comptoir.platform.api;
