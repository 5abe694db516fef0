/// What the screens ask of workspaces: opening, settings, storage, the state of the sync.
package app.comptoir.service.workspaces;
