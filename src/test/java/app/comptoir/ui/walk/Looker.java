package app.comptoir.ui.walk;

import app.comptoir.ui.Fx;
import app.comptoir.ui.fx.SnapshotCamera;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.testfx.util.WaitForAsyncUtils;

/// Looks at one part of a window after the other, keeps what is wrong with each, and takes its
/// picture. Called on the test's thread.
public final class Looker {
  private final Supplier<Node> part;
  private final Map<String, List<String>> found = new LinkedHashMap<>();

  /// @param part what lies on top now; asked on the FX thread
  public Looker(Supplier<Node> part) {
    this.part = part;
  }

  /// What was found wrong, by where.
  public Map<String, List<String>> found() {
    return found;
  }

  /// Everything: names, the way by Tab, what is cut, faint or in the wrong language.
  public void look(String at, Locale language) {
    readable(at, language);
    tabs(at);
  }

  /// Without the walk by Tab: sheets go round by themselves.
  public void readable(String at, Locale language) {
    note(at, Fx.on(() -> new Walk(part.get()).nameless()));
    whole(at, language);
    note(at, Fx.on(() -> Contrast.faint(part.get())));
  }

  /// What is cut or in the wrong language.
  public void whole(String at, Locale language) {
    note(at, Fx.on(() -> new Walk(part.get()).clipped()));
    if (language.getLanguage().equals("fr")) {
      note(at, Fx.on(() -> new Language().foreign(part.get())));
    }
    picture(at);
  }

  public void picture(String at) {
    SnapshotCamera.write(
        Fx.on(() -> SnapshotCamera.of(part.get().getScene())),
        Path.of("target", "walk", at.replace(' ', '-') + ".png"));
  }

  /// Where Tab does not lead; the keyboard is where it was afterwards.
  public void tabs(String at) {
    Node owner = Fx.on(() -> part.get().getScene().getFocusOwner());
    note(at, Fx.on(() -> new Walk(part.get()).tabs()));
    if (owner != null) {
      Fx.run(owner::requestFocus);
    }
  }

  public void note(String at, List<String> what) {
    if (!what.isEmpty()) {
      found.computeIfAbsent(at, _ -> new ArrayList<>()).addAll(what);
    }
  }

  /// Lets the window come to rest.
  public static void settle() {
    for (int i = 0; i < 3; i++) {
      WaitForAsyncUtils.sleep(40, TimeUnit.MILLISECONDS);
      WaitForAsyncUtils.waitForFxEvents(2);
    }
  }
}
