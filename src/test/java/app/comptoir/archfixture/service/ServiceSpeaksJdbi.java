package app.comptoir.archfixture.service;

import org.jdbi.v3.core.Jdbi;

record ServiceSpeaksJdbi(Jdbi jdbi) {}
