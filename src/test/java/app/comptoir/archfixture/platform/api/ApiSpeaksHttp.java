package app.comptoir.archfixture.platform.api;

import java.net.http.HttpClient;

/// Keeps the rules.
record ApiSpeaksHttp(HttpClient client) {}
