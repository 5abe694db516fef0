/// What a column means, and descriptions (“presets”) of the exports that shops have: files that a
/// person can read and add to, under `src/main/resources/app/comptoir/platform/orderfile/presets`.
package app.comptoir.platform.orderfile.preset;
