package app.comptoir.archfixture.service;

import app.comptoir.archfixture.domain.Fact;

public interface Figures {
  Snapshot read();

  record Snapshot(Fact fact) {}
}
