/// Posts and their counters.
package app.comptoir.domain.post;
