package app.comptoir.domain.approval;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// People mentioned in what somebody says: stored with the subject (`@usr-tomas`), which stays
/// theirs whatever they are called later, and shown by name. An `@` with nobody's subject behind it
/// is text.
public final class Mentions {
  private Mentions() {}

  /// A stretch of what was said.
  public sealed interface Piece {
    record Words(String text) implements Piece {}

    record Mention(Member member) implements Piece {}
  }

  /// Whom a text mentions, each once, in the order of the text.
  public static List<Member> in(@Nullable String text, Collection<Member> people) {
    Set<Member> members = new LinkedHashSet<>();
    for (Piece piece : pieces(text, people)) {
      if (piece instanceof Piece.Mention(Member member)) {
        members.add(member);
      }
    }
    return List.copyOf(members);
  }

  /// The text with names instead of subjects.
  public static String shown(@Nullable String text, Collection<Member> people) {
    StringBuilder shown = new StringBuilder();
    for (Piece piece : pieces(text, people)) {
      switch (piece) {
        case Piece.Words(String words) -> shown.append(words);
        case Piece.Mention(Member member) -> shown.append('@').append(member.name());
      }
    }
    return shown.toString();
  }

  /// The text in pieces; together they are all of it.
  public static List<Piece> pieces(@Nullable String text, Collection<Member> people) {
    List<Piece> pieces = new ArrayList<>();
    if (text == null) {
      return pieces;
    }
    int from = 0;
    int at = text.indexOf('@');
    while (at >= 0) {
      Member member = at > 0 && word(text.codePointBefore(at)) ? null : at(text, at + 1, people);
      int next = at + 1;
      if (member != null) {
        if (at > from) {
          pieces.add(new Piece.Words(text.substring(from, at)));
        }
        pieces.add(new Piece.Mention(member));
        next += member.subject().length();
        from = next;
      }
      at = text.indexOf('@', next);
    }
    if (from < text.length()) {
      pieces.add(new Piece.Words(text.substring(from)));
    }
    return pieces;
  }

  /// Whose subject stands there, whole; the longest where there are several.
  private static @Nullable Member at(String text, int at, Collection<Member> people) {
    Member found = null;
    for (Member member : people) {
      String subject = member.subject();
      int end = at + subject.length();
      boolean here =
          !subject.isEmpty()
              && text.startsWith(subject, at)
              && (end == text.length() || !goesOn(text, end));
      if (here && (found == null || found.subject().length() < subject.length())) {
        found = member;
      }
    }
    return found;
  }

  /// Whether a subject could go on here: a letter, a digit, or one of `-_.` in front of one.
  private static boolean goesOn(String text, int at) {
    int next = text.codePointAt(at);
    if (word(next)) {
      return true;
    }
    boolean joins = next == '-' || next == '_' || next == '.';
    return joins && at + 1 < text.length() && word(text.codePointAt(at + 1));
  }

  private static boolean word(int codePoint) {
    return Character.isLetterOrDigit(codePoint);
  }
}
