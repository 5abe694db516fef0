package app.comptoir.archfixture.service;

import java.sql.Connection;

record ServiceSpeaksSql(Connection connection) {}
