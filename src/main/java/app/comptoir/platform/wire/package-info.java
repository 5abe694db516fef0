/// HTTP as all connectors speak it: calls that end in time, the way to a platform, and what an
/// answer that is none means.
package app.comptoir.platform.wire;
