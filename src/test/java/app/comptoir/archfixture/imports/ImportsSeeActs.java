package app.comptoir.archfixture.imports;

import app.comptoir.archfixture.acts.Book;

public record ImportsSeeActs(Book other) {}
