package app.comptoir.archfixture.common;

public record Helper(String id) {}
