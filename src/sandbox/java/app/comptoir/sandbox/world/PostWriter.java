package app.comptoir.sandbox.world;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Writes a brand's posts: those that stand when the log begins, about one a day from then on, and
/// some that appear after the history.
final class PostWriter {
  /// Posts that were there before the log began.
  private static final int STANDING = 12;

  private static final int DAYS_AHEAD = 40;

  /// The n-th post of every ten does this: 11 of 20 buy now, 5 cart reply, 4 install.
  private static final String ACTIONS = "BCBIBBCBIBBCBBCIBBCI";

  /// One buy-now post of so many is a limited offer, or the next that comes by day.
  private static final int LIMITED_EVERY = 5;

  private static final int FIRST_HOUR = 8;
  private static final int LAST_HOUR = 17;
  private static final int UNLIMITED = 0;
  private static final int BY_STOCK = 1;
  private static final int BY_DEADLINE = 2;
  private static final int BY_BOTH = 3;

  private final BrandSpec brand;
  private final List<Campaign> campaigns;
  private final Dice dice;
  private final int shift;
  private int untilLimited;
  private int limits;

  PostWriter(BrandSpec brand, List<Campaign> campaigns, long seed) {
    this.brand = brand;
    this.campaigns = campaigns;
    this.dice = new Dice(seed, "posts:" + brand.id());
    this.shift = (int) dice.between(0, 20L);
    this.untilLimited = 1 + shift % LIMITED_EVERY;
    this.limits = shift;
  }

  /// The posts in order of publication.
  List<Post> write(long start, int days) {
    long end = start + days * Micros.DAY;
    List<Long> times = new ArrayList<>();
    for (int i = 0; i < STANDING; i++) {
      times.add(start - Micros.HOUR - dice.between(0, 20 * Micros.DAY));
    }
    int within = Math.max(4, (int) (days * 0.98));
    for (int i = 0; i < within; i++) {
      times.add(start + (end - start) * i / within + dice.between(0, Micros.DAY / 2));
    }
    for (Campaign campaign : campaigns) {
      times.add(campaign.startsAt() + 7 * Micros.MINUTE);
    }
    for (int i = 0; i < DAYS_AHEAD; i++) {
      times.add(end + 20 * Micros.MINUTE + i * Micros.DAY + dice.between(0, Micros.DAY / 3));
    }
    times.sort(Comparator.naturalOrder());
    List<Post> posts = new ArrayList<>();
    for (long time : times) {
      posts.add(post(posts.size(), time - time % Micros.SECOND));
    }
    return List.copyOf(posts);
  }

  private Post post(int index, long time) {
    Campaign launched =
        campaigns.stream()
            .filter(c -> Math.abs(time - c.startsAt() - 7 * Micros.MINUTE) < Micros.SECOND)
            .findFirst()
            .orElse(null);
    Action action = launched != null ? Action.CART_REPLY : action(index + shift);
    Campaign campaign = launched != null ? launched : campaign(time);
    Product product =
        action == Action.INSTALL ? brand.products().getLast() : product(index + shift);
    int limit = action == Action.BUY_NOW ? limit(time) : UNLIMITED;
    boolean limited = limit != UNLIMITED;
    boolean french = dice.chance(brand.frenchPosts());
    long price = action == Action.INSTALL ? -1 : price(product, limited);
    String template = template(index, action, limited, french);
    boolean promoted =
        (index + shift) * 0.7548776662466927 % 1 < (action == Action.INSTALL ? 0.7 : 0.38);
    double tapRate = Math.clamp(dice.lognormal(0.0097, 0.25), 0.005, 0.016);
    return new Post(
        index,
        Ids.numbered("pst-" + brand.key() + "-", index + 1, 4),
        campaign,
        product,
        action,
        promoted ? Placement.PROMOTED : Placement.ORGANIC,
        String.format(
            Locale.ROOT,
            template,
            product.name(),
            price < 0 ? "" : PostTexts.price(price, brand.currency(), french),
            campaign.hashtag()),
        action == Action.CART_REPLY ? campaign.hashtag() : null,
        Ids.numbered("med-" + product.id() + "-", index % 3, 1),
        dice.chance(0.92) ? alt(product, french) : null,
        price,
        limited && limit != BY_DEADLINE ? 8 + (int) dice.between(0, 5L) * 4 : 0,
        time,
        limited && limit != BY_STOCK ? time + dice.between(1, 4L) * Micros.DAY : 0,
        weight(action, product),
        action == Action.CART_REPLY ? tapRate * 0.55 : tapRate,
        dice.between(0.85, 1.15));
  }

  private String template(int index, Action action, boolean limited, boolean french) {
    return index % 23 == 17
        ? PostTexts.strange(index / 23)
        : PostTexts.pick(dice, brand.key(), action, limited, french);
  }

  /// How the next buy-now post is limited; all ways take turns.
  private int limit(long time) {
    untilLimited--;
    int hour = Micros.toInstant(time).atZone(brand.zone()).getHour();
    if (untilLimited > 0 || hour < FIRST_HOUR || hour > LAST_HOUR) {
      return UNLIMITED;
    }
    untilLimited = LIMITED_EVERY;
    limits++;
    return switch (limits % 3) {
      case 0 -> BY_BOTH;
      case 1 -> BY_STOCK;
      default -> BY_DEADLINE;
    };
  }

  /// The wanted products have more posts: in proportion to the root of their appeal, spread evenly
  /// by the golden section.
  private Product product(int index) {
    List<Product> goods = brand.products().subList(0, brand.products().size() - 1);
    double sum = goods.stream().mapToDouble(good -> StrictMath.sqrt(good.appeal())).sum();
    double at = (index * 0.6180339887498949 + 0.37) % 1 * sum;
    for (Product good : goods) {
      at -= StrictMath.sqrt(good.appeal());
      if (at < 0) {
        return good;
      }
    }
    return goods.getLast();
  }

  private static Action action(int index) {
    return switch (ACTIONS.charAt((index * 3 + index / 7) % ACTIONS.length())) {
      case 'C' -> Action.CART_REPLY;
      case 'I' -> Action.INSTALL;
      default -> Action.BUY_NOW;
    };
  }

  /// A running campaign, most often the newest.
  private Campaign campaign(long time) {
    List<Campaign> running =
        campaigns.stream()
            .filter(c -> c.startsAt() <= time && (c.endsAt() == 0 || time < c.endsAt()))
            .toList();
    return dice.chance(0.5) ? running.getLast() : dice.pick(running);
  }

  private long price(Product product, boolean limited) {
    return limited
        ? Math.round(product.priceMinor() * dice.between(0.65, 0.85) / 100) * 100 - 10
        : product.priceMinor();
  }

  private double weight(Action action, Product product) {
    return switch (action) {
      case BUY_NOW -> StrictMath.sqrt(product.appeal()) * dice.between(0.7, 1.4);
      case CART_REPLY -> StrictMath.sqrt(product.appeal()) * dice.between(0.22, 0.44);
      case INSTALL -> 0.15 * dice.between(0.7, 1.4);
    };
  }

  private static String alt(Product product, boolean french) {
    return product.name() + (french ? " : " : ": ") + product.category().words(french);
  }
}
