package app.comptoir.ui.walk;

import app.comptoir.ui.Fx;
import app.comptoir.ui.fx.SnapshotCamera;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Node;

/// Looks at one part of a window after the other and keeps what is wrong with each, with a picture
/// of it in `target/walk`; `-Dwalk.pictures=true` keeps pictures of all. Called on the test's
/// thread.
public final class Looker {
  private static final boolean ALL_PICTURES = Boolean.getBoolean("walk.pictures");
  private static final Language WORDS = new Language();

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
      note(at, Fx.on(() -> WORDS.foreign(part.get())));
    }
    picture(at);
  }

  /// Where pictures of all are wanted.
  public void picture(String at) {
    if (ALL_PICTURES) {
      write(at);
    }
  }

  private void write(String at) {
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
      write(at);
    }
  }

  /// Lets the window come to rest: a layout may ask for another one.
  public static void settle() {
    for (int i = 0; i < 3; i++) {
      Fx.settle();
    }
  }
}
