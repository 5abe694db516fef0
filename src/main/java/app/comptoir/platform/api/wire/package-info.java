/// HTTP calls with limits: time, size, redirects, certificates, streams.
package app.comptoir.platform.api.wire;
