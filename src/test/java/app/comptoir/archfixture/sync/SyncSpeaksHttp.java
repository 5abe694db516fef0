package app.comptoir.archfixture.sync;

import java.net.http.HttpClient;

record SyncSpeaksHttp(HttpClient client) {}
