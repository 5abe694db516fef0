package app.comptoir.domain.catalog;

/// A brand of the platform that cannot be read, while the others are.
///
/// @param name as the list of brands calls it
/// @param reason one sentence, for the log
/// @param zone its time zone, where that is what is not known here; empty otherwise
public record LeftOutBrand(String id, String name, String reason, String zone) {}
