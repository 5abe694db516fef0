package app.comptoir.archfixture.domain;

record DomainAddsMoney(long gross, long discounts) {
  static long net(DomainAddsMoney of) {
    return of.gross() - of.discounts();
  }
}
