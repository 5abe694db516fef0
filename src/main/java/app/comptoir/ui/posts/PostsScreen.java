package app.comptoir.ui.posts;

import app.comptoir.ui.fx.Outlet;
import app.comptoir.ui.mvc.Screen;
import app.comptoir.ui.mvc.ScreenContext;
import app.comptoir.ui.shell.navigation.Navigator;

/// Puts the Posts screen together.
public final class PostsScreen {
  private PostsScreen() {}

  public static Screen create(ScreenContext context, Navigator navigator, Outlet outlet) {
    PostsModel model = new PostsModel();
    PostsController controller = new PostsController(model, context);
    PostsView view = new PostsView(model, controller, context, outlet, navigator);
    return new Screen(controller, view, model.load());
  }
}
