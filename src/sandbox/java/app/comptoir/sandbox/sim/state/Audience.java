package app.comptoir.sandbox.sim.state;

import app.comptoir.sandbox.world.Action;
import app.comptoir.sandbox.world.Dice;
import app.comptoir.sandbox.world.Micros;
import app.comptoir.sandbox.world.Post;
import app.comptoir.sandbox.world.World;
import java.util.List;
import java.util.Map;

/// Who looks at which post: how many shoppers a post draws just now, and how many impressions lie
/// behind them.
public final class Audience {
  /// Journeys a brand and day begin on average, bursts aside.
  private static final double ENTRIES_A_DAY = 600;

  private static final double FADE_DAYS = 14;
  private static final double EVERGREEN = 0.12;

  /// Shoppers a limited offer draws for each unit of its stock, nearly all in its first hours.
  private static final double RUSH_PER_UNIT = 32;

  private static final double RUSH_HOURS = 3.5;
  private static final double LAUNCH_REPLIES = 160;

  private final World world;
  private final Pace pace;
  private final List<Post> posts;
  private final double[] drawn;
  private final double[] exposed;
  private final boolean[] gone;
  private int standing;

  public Audience(World world, Pace pace) {
    this.world = world;
    this.pace = pace;
    this.posts = world.posts();
    this.drawn = new double[posts.size()];
    this.exposed = new double[posts.size()];
    this.gone = new boolean[posts.size()];
  }

  public void delete(Post post) {
    gone[post.index()] = true;
  }

  /// Looks at all posts anew.
  ///
  /// @param bought impressions a day that are bought for a post, by its identifier
  public void refresh(long now, Map<String, Double> bought) {
    double level = pace.at(now);
    double unhurried = pace.unhurried(now);
    double sum = 0;
    standing = 0;
    while (standing < posts.size() && posts.get(standing).publishedAt() <= now) {
      drawn[standing] = interest(posts.get(standing), now);
      sum += drawn[standing];
      standing++;
    }
    double drawnSoFar = 0;
    double exposedSoFar = 0;
    for (int i = 0; i < standing; i++) {
      Post post = posts.get(i);
      double perDay =
          level * ENTRIES_A_DAY * drawn[i] / sum
              + unhurried * rush(post, now)
              + level * bought.getOrDefault(post.id(), 0.0) * post.tapRate();
      drawnSoFar += perDay;
      exposedSoFar += perDay / post.tapRate();
      drawn[i] = drawnSoFar;
      exposed[i] = exposedSoFar;
    }
  }

  /// Journeys a day begin at the present rate.
  public double entriesADay() {
    return drawn[standing - 1];
  }

  /// Impressions a day at the present rate.
  public double impressionsADay() {
    return exposed[standing - 1];
  }

  public Post drawn(Dice dice) {
    return posts.get(find(drawn, dice.unit() * entriesADay()));
  }

  public Post exposed(Dice dice) {
    return posts.get(find(exposed, dice.unit() * impressionsADay()));
  }

  private double interest(Post post, long now) {
    if (gone[post.index()] || over(post, now)) {
      return 0.0005;
    }
    double age = (double) Math.max(0, now - post.publishedAt()) / Micros.DAY;
    return post.weight() * (StrictMath.exp(-age / FADE_DAYS) + EVERGREEN);
  }

  /// Shoppers a day on top of the steady interest.
  private double rush(Post post, long now) {
    double hours = (double) (now - post.publishedAt()) / Micros.HOUR;
    if (hours < 0 || hours > 48 || gone[post.index()] || over(post, now)) {
      return 0;
    }
    boolean launch =
        post.action() == Action.CART_REPLY
            && post.publishedAt() - post.campaign().startsAt() < Micros.HOUR
            && post.publishedAt() > world.start();
    double people =
        post.limited()
            ? RUSH_PER_UNIT * (post.stock() > 0 ? post.stock() : 16)
            : launch ? LAUNCH_REPLIES : 0;
    return people * 24 / RUSH_HOURS * StrictMath.exp(-hours / RUSH_HOURS);
  }

  private static boolean over(Post post, long now) {
    return post.endsAt() > 0 && now > post.endsAt();
  }

  private int find(double[] sums, double at) {
    int low = 0;
    int high = standing - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sums[middle] > at) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
