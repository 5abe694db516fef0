package app.comptoir.archfixture.service.left;

import app.comptoir.archfixture.service.right.Right;

public record Left(Right right) {}
