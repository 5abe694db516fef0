package app.comptoir.ui.offers.open;

import app.comptoir.domain.offer.ContentChange.Run;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.Texts;
import java.text.Bidi;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A text with what went and what came: struck out and underlined, in two colours besides, and
/// spoken in words.
public final class DiffText extends TextFlow {

  /// @param runs the pieces in order
  public DiffText(Messages messages, List<Run> runs) {
    getStyleClass().add("diff-text");
    for (Run run : runs) {
      Text text =
          new Text(run.kind() == Run.Kind.SAME ? Texts.plain(run.text()) : Texts.seen(run.text()));
      text.getStyleClass()
          .add(
              switch (run.kind()) {
                case SAME -> "diff-same";
                case REMOVED -> "diff-removed";
                case ADDED -> "diff-added";
              });
      getChildren().add(text);
    }
    String whole = runs.stream().map(Run::text).collect(Collectors.joining());
    if (!new Bidi(whole, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight()) {
      setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
    }
    setAccessibleRole(AccessibleRole.TEXT);
    setAccessibleText(
        runs.stream().map(run -> spoken(messages, run)).collect(Collectors.joining(" ")).strip());
  }

  private static String spoken(Messages messages, Run run) {
    String text = Texts.oneLine(run.text());
    return switch (run.kind()) {
      case SAME -> text;
      case REMOVED -> messages.now("diff.removed", text);
      case ADDED -> messages.now("diff.added", text);
    };
  }
}
