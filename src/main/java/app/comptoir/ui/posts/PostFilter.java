package app.comptoir.ui.posts;

import app.comptoir.domain.funnel.Action;
import app.comptoir.domain.post.Placement;
import app.comptoir.domain.post.Post;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Which posts the table shows. An empty set stands for all.
///
/// @param search words that must all occur; neither case nor accents matter
/// @param campaigns identifiers
record PostFilter(
    String search,
    Set<Action> actions,
    Set<Placement> placements,
    Set<String> campaigns,
    boolean limitedOnly) {

  static final PostFilter ALL = new PostFilter("", Set.of(), Set.of(), Set.of(), false);

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  PostFilter {
    actions = Set.copyOf(actions);
    placements = Set.copyOf(placements);
    campaigns = Set.copyOf(campaigns);
  }

  PostFilter withSearch(String words) {
    return new PostFilter(words, actions, placements, campaigns, limitedOnly);
  }

  PostFilter withActions(Set<Action> chosen) {
    return new PostFilter(search, chosen, placements, campaigns, limitedOnly);
  }

  PostFilter withPlacements(Set<Placement> chosen) {
    return new PostFilter(search, actions, chosen, campaigns, limitedOnly);
  }

  PostFilter withCampaigns(Set<String> chosen) {
    return new PostFilter(search, actions, placements, chosen, limitedOnly);
  }

  PostFilter withLimitedOnly(boolean only) {
    return new PostFilter(search, actions, placements, campaigns, only);
  }

  boolean matches(PostLine line) {
    Post post = line.row().post();
    return (actions.isEmpty() || actions.contains(post.action()))
        && (placements.isEmpty() || placements.contains(post.placement()))
        && (campaigns.isEmpty() || campaigns.contains(post.campaignId()))
        && (!limitedOnly || post.limited())
        && found(line.searchable());
  }

  private boolean found(String text) {
    String words = searchable(search).strip();
    return words.isEmpty() || SPACE.splitAsStream(words).allMatch(text::contains);
  }

  /// Text as it is searched: without accents, in lower case.
  static String searchable(String text) {
    return MARKS
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }
}
