package app.comptoir.archfixture.domain;

public record Fact(String id) {}
