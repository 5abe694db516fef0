package app.comptoir.archfixture.ui.shell;

public interface Navigator {
  void go(Place place);

  record Place(String name) {}
}
