package app.comptoir.ui.tile;

import app.comptoir.domain.kpi.Kpi;
import app.comptoir.domain.kpi.KpiValue;
import app.comptoir.domain.kpi.Totals;
import app.comptoir.domain.revenue.Coverage;
import app.comptoir.domain.revenue.Coverage.Part;
import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.fx.Messages;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;

/// Says at a figure what of it the imported files do not tell: why it is “–”, what it is without,
/// or that only some of the files tell it.
public final class CoverageMark {
  private CoverageMark() {}

  /// A few words, the sentence when they are pointed at. Not there where nothing is to be said.
  ///
  /// @param words as of [#words]
  /// @param brief as of [#brief]
  public static Label caption(ObservableValue<String> words, ObservableValue<String> brief) {
    Label caption = Nodes.label(brief, "coverage-mark");
    caption.setTooltip(Nodes.tooltip(words));
    caption.setMinWidth(0);
    return Nodes.shownWhen(caption, words.map(text -> !text.isEmpty()));
  }

  /// A sentence; empty where the figure lacks nothing.
  public static String words(Messages messages, Kpi kpi, Totals totals) {
    return words(
        messages, kpi, totals.sales().coverage(), kpi.of(totals) instanceof KpiValue.Unknown);
  }

  /// @param unknown whether the figure is “–”
  public static String words(Messages messages, Kpi kpi, Coverage coverage, boolean unknown) {
    return text(messages, kpi, coverage, unknown, "");
  }

  /// The same in a few words.
  public static String brief(Messages messages, Kpi kpi, Coverage coverage, boolean unknown) {
    return text(messages, kpi, coverage, unknown, ".brief");
  }

  private static String text(
      Messages messages, Kpi kpi, Coverage coverage, boolean unknown, String length) {
    String never = parts(messages, kpi, coverage::unknown);
    if (!never.isEmpty()) {
      return messages.now((unknown ? "coverage.unknown" : "coverage.without") + length, never);
    }
    String partly = parts(messages, kpi, coverage::partial);
    return partly.isEmpty() ? "" : messages.now("coverage.partial" + length, partly);
  }

  private static String parts(Messages messages, Kpi kpi, Predicate<Part> which) {
    return kpi.needs().stream()
        .sorted()
        .filter(which)
        .map(part -> messages.now("coverage." + part))
        .collect(Collectors.joining(", "));
  }
}
