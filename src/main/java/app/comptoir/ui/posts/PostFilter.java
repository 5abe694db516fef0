package app.comptoir.ui.posts;

import app.comptoir.common.SearchText;
import app.comptoir.domain.funnel.Action;
import app.comptoir.domain.funnel.Placement;
import app.comptoir.domain.post.Post;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

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
    return lines().test(line);
  }

  /// The lines that pass; the words are looked at once for all of them.
  Predicate<PostLine> lines() {
    List<String> words = SearchText.words(search);
    return line -> fits(line) && SearchText.found(line.searchable(), words);
  }

  private boolean fits(PostLine line) {
    Post post = line.row().post();
    return (actions.isEmpty() || actions.contains(post.action()))
        && (placements.isEmpty() || placements.contains(post.placement()))
        && (campaigns.isEmpty() || campaigns.contains(post.campaignId()))
        && (!limitedOnly || post.limited());
  }
}
