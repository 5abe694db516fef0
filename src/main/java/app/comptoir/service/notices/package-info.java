/// What newly waits for a person, and the answers to what they decided: told in the window and by
/// the system.
package app.comptoir.service.notices;
