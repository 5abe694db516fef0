package app.comptoir.archfixture.platform.orderfile;

import java.time.LocalDateTime;

/// Keeps the rules.
record FileTimes(LocalDateTime at) {}
