package app.comptoir.ui.mvc;

import app.comptoir.domain.funnel.Action;
import app.comptoir.domain.post.Post;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// By which action a campaign is looked at: the one most of its posts have.
public final class MainAction {
  private MainAction() {}

  /// @param posts of the brand, also those of other campaigns
  /// @return [Action#BUY_NOW] where the campaign has no posts
  public static Action of(String campaignId, List<Post> posts) {
    Map<Action, Integer> counts = new EnumMap<>(Action.class);
    for (Post post : posts) {
      if (post.campaignId().equals(campaignId)) {
        counts.merge(post.action(), 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(Action.BUY_NOW);
  }
}
