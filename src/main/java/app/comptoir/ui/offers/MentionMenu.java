package app.comptoir.ui.offers;

import app.comptoir.common.SearchText;
import app.comptoir.domain.approval.Member;
import app.comptoir.ui.fx.Texts;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;

/// Offers colleagues while somebody types `@` in a comment; the one chosen is mentioned by the
/// identifier that stays theirs whatever they are called later.
final class MentionMenu {
  private final TextArea area;
  private final Supplier<List<Member>> people;
  private final ContextMenu menu = new ContextMenu();

  MentionMenu(TextArea area, Supplier<List<Member>> people) {
    this.area = area;
    this.people = people;
    area.caretPositionProperty().subscribe(_ -> offer());
  }

  boolean showing() {
    return menu.isShowing();
  }

  private void offer() {
    String before = area.getText(0, Math.min(area.getCaretPosition(), area.getLength()));
    int at = before.lastIndexOf('@');
    String typed = at < 0 ? "" : before.substring(at + 1);
    boolean mentioning = at >= 0 && typed.length() < 20 && typed.chars().noneMatch(c -> c == '\n');
    List<MenuItem> items =
        mentioning && area.isFocused()
            ? people.get().stream()
                .filter(member -> SearchText.found(member.name(), typed))
                .map(member -> item(member, at))
                .toList()
            : List.of();
    if (items.isEmpty()) {
      menu.hide();
      return;
    }
    menu.getItems().setAll(items);
    if (!menu.isShowing() && area.getScene() != null) {
      menu.show(area, Side.TOP, 12, 0);
    }
  }

  private MenuItem item(Member member, int at) {
    MenuItem item = new MenuItem(Texts.oneLine(member.name()));
    item.setOnAction(
        _ -> area.replaceText(at, area.getCaretPosition(), "@" + member.subject() + " "));
    return item;
  }
}
