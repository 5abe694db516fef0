package app.comptoir.ui.mvc;

import app.comptoir.domain.funnel.Action;
import app.comptoir.domain.funnel.Step;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Where one can go: a screen, or something particular on it.
public sealed interface Place {
  /// The screen it lies on.
  Destination destination();

  /// A screen as it was left.
  record Whole(Destination destination) implements Place {}

  /// One post, opened.
  record OnePost(String postId) implements Place {
    @Override
    public Destination destination() {
      return Destination.POSTS;
    }
  }

  /// A funnel, cut down to a campaign or a post where one is given, looking at a step where one is.
  record OneFunnel(
      Action action, @Nullable String campaignId, @Nullable String postId, @Nullable Step step)
      implements Place {
    @Override
    public Destination destination() {
      return Destination.FUNNEL;
    }
  }

  /// The money of one day.
  record OneDay(LocalDate day) implements Place {
    @Override
    public Destination destination() {
      return Destination.REVENUE;
    }
  }

  /// One offer, opened.
  record OneOffer(String offerId) implements Place {
    @Override
    public Destination destination() {
      return Destination.OFFERS;
    }
  }
}
