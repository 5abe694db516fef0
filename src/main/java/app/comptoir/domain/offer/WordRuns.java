package app.comptoir.domain.offer;

import app.comptoir.domain.offer.ContentChange.Run;
import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.DeltaType;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Compares two texts word by word. Words, spaces and signs are as Unicode has them, and what
/// readers see as one sign (an emoji of several parts, a letter with its accents) is never cut.
public final class WordRuns {
  private WordRuns() {}

  /// The pieces of both texts that stayed, went and came, in order; what went stands before what
  /// came in its place.
  public static List<Run> between(String before, String after) {
    List<String> old = words(before);
    List<String> fresh = words(after);
    int head = alike(old, fresh);
    int tail =
        alike(
            old.subList(head, old.size()).reversed(), fresh.subList(head, fresh.size()).reversed());
    Pieces pieces = new Pieces();
    pieces.add(Run.Kind.SAME, old.subList(0, head));
    middle(old.subList(head, old.size() - tail), fresh.subList(head, fresh.size() - tail), pieces);
    pieces.add(Run.Kind.SAME, old.subList(old.size() - tail, old.size()));
    return pieces.runs();
  }

  /// How many words both begin with.
  private static int alike(List<String> old, List<String> fresh) {
    int count = 0;
    int most = Math.min(old.size(), fresh.size());
    while (count < most && old.get(count).equals(fresh.get(count))) {
      count++;
    }
    return count;
  }

  private static void middle(List<String> old, List<String> fresh, Pieces pieces) {
    List<Change> changes =
        new ArrayList<>(new MyersDiffWithLinearSpace<String>().computeDiff(old, fresh, null));
    changes.sort(Comparator.comparingInt((Change c) -> c.startOriginal));
    int at = 0;
    for (Change change : changes) {
      pieces.add(Run.Kind.SAME, old.subList(at, change.startOriginal));
      if (change.deltaType != DeltaType.INSERT) {
        pieces.add(Run.Kind.REMOVED, old.subList(change.startOriginal, change.endOriginal));
      }
      if (change.deltaType != DeltaType.DELETE) {
        pieces.add(Run.Kind.ADDED, fresh.subList(change.startRevised, change.endRevised));
      }
      at = change.endOriginal;
    }
    pieces.add(Run.Kind.SAME, old.subList(at, old.size()));
  }

  /// The words of a text, with what lies between them; put together they are the text.
  static List<String> words(String text) {
    BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
    BreakIterator signs = BreakIterator.getCharacterInstance(Locale.ROOT);
    words.setText(text);
    signs.setText(text);
    List<String> all = new ArrayList<>();
    int from = words.first();
    for (int to = words.next(); to != BreakIterator.DONE; to = words.next()) {
      if (signs.isBoundary(to)) {
        all.add(text.substring(from, to));
        from = to;
      }
    }
    if (from < text.length()) {
      all.add(text.substring(from));
    }
    return all;
  }

  /// Runs being put together: what went and what came between two pieces that stayed is one run
  /// each.
  private static final class Pieces {
    private final List<Run> runs = new ArrayList<>();
    private final StringBuilder removed = new StringBuilder();
    private final StringBuilder added = new StringBuilder();

    void add(Run.Kind kind, List<String> words) {
      String text = String.join("", words);
      if (text.isEmpty()) {
        return;
      }
      switch (kind) {
        case REMOVED -> removed.append(text);
        case ADDED -> added.append(text);
        case SAME -> {
          flush();
          runs.add(new Run(Run.Kind.SAME, text));
        }
      }
    }

    private void flush() {
      if (!removed.isEmpty()) {
        runs.add(new Run(Run.Kind.REMOVED, removed.toString()));
        removed.setLength(0);
      }
      if (!added.isEmpty()) {
        runs.add(new Run(Run.Kind.ADDED, added.toString()));
        added.setLength(0);
      }
    }

    List<Run> runs() {
      flush();
      return List.copyOf(runs);
    }
  }
}
