package app.comptoir.archfixture.ui.shell.navigation;

public interface Navigator {
  void go(Place place);

  record Place(String name) {}
}
