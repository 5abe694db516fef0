package app.comptoir.archfixture.service.circle;

/// Knows a class that knows it.
public record Egg(Hen of) {}
