package app.comptoir.archfixture.service.right;

import app.comptoir.archfixture.service.left.Left;

public record Right(Left left) {}
