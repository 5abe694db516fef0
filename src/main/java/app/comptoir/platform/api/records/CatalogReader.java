package app.comptoir.platform.api.records;

import app.comptoir.domain.approval.Delegation;
import app.comptoir.domain.approval.Member;
import app.comptoir.domain.approval.Staff;
import app.comptoir.domain.catalog.Brand;
import app.comptoir.domain.catalog.Campaign;
import app.comptoir.domain.catalog.CommissionRule;
import app.comptoir.domain.catalog.Product;
import app.comptoir.domain.money.Money;
import app.comptoir.domain.readability.ReadabilityBudget;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads brands, products and campaigns.
final class CatalogReader {
  private static final Fields BRAND =
      new Fields(
          "id",
          "name",
          "time_zone",
          "currency",
          "week_start",
          "commission_rules",
          "readability_budget");
  private static final Fields RULE =
      new Fields("per_mille", "fixed_minor", "valid_from", "valid_to");
  private static final Fields BUDGET = new Fields("max_promoted_per_mille", "max_posts_per_day");
  private static final Fields PRODUCT = new Fields("id", "sku", "name", "price");
  private static final Fields CAMPAIGN =
      new Fields("id", "name", "hashtag", "starts_at", "ends_at");

  private final Json json;
  private final MoneyReader money;
  private final StaffReader staff;

  CatalogReader(Json json, MoneyReader money) {
    this.json = json;
    this.money = money;
    this.staff = new StaffReader(json);
  }

  /// A brand and its people.
  record BrandRecord(Brand brand, @Nullable Staff staff) {}

  Brand brand() {
    return told("").brand();
  }

  /// The brand whose object was just begun.
  BrandRecord told(String brandId) {
    List<Member> people = null;
    List<Delegation> delegations = null;
    int seen = 0;
    String id = "";
    String title = "";
    ZoneId zone = ZoneOffset.UTC;
    Currency currency = Currency.getInstance("XXX");
    DayOfWeek weekStart = DayOfWeek.MONDAY;
    List<CommissionRule> rules = List.of();
    ReadabilityBudget budget = new ReadabilityBudget(0, 0);
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      switch (name) {
        case "id" -> {
          id = json.id(name);
          seen |= 1;
        }
        case "name" -> {
          title = json.text(name);
          seen |= 1 << 1;
        }
        case "time_zone" -> {
          zone = zone(json.text(name));
          seen |= 1 << 2;
        }
        case "currency" -> {
          currency = json.currency(name);
          seen |= 1 << 3;
        }
        case "week_start" -> {
          weekStart = weekday(json.text(name));
          seen |= 1 << 4;
        }
        case "commission_rules" -> {
          rules = rules(name);
          seen |= 1 << 5;
        }
        case "readability_budget" -> {
          budget = budget(name);
          seen |= 1 << 6;
        }
        case "people" -> people = staff.people(name);
        case "delegations" -> delegations = staff.delegations(name, brandId);
        default -> json.skip();
      }
    }
    BRAND.require(seen);
    return new BrandRecord(
        new Brand(id, title, zone, currency, weekStart, rules, budget),
        StaffReader.staff(people, delegations));
  }

  Product product(String brandId) {
    int seen = 0;
    String id = "";
    String sku = "";
    String title = null;
    Money price = null;
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      switch (name) {
        case "id" -> {
          id = json.id(name);
          seen |= 1;
        }
        case "sku" -> {
          sku = json.text(name);
          seen |= 1 << 1;
        }
        case "name" -> {
          title = json.textOrNull(name);
          seen |= 1 << 2;
        }
        case "price" -> {
          price = money.moneyOrNull(name);
          seen |= 1 << 3;
        }
        default -> json.skip();
      }
    }
    PRODUCT.require(seen);
    return new Product(id, brandId, sku, title, price);
  }

  Campaign campaign(String brandId) {
    int seen = 0;
    String id = "";
    String title = "";
    String hashtag = null;
    Instant startsAt = Instant.EPOCH;
    Instant endsAt = null;
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      switch (name) {
        case "id" -> {
          id = json.id(name);
          seen |= 1;
        }
        case "name" -> {
          title = json.text(name);
          seen |= 1 << 1;
        }
        case "hashtag" -> {
          hashtag = json.textOrNull(name);
          seen |= 1 << 2;
        }
        case "starts_at" -> {
          startsAt = json.instant(name);
          seen |= 1 << 3;
        }
        case "ends_at" -> {
          endsAt = json.instantOrNull(name);
          seen |= 1 << 4;
        }
        default -> json.skip();
      }
    }
    CAMPAIGN.require(seen);
    return new Campaign(id, brandId, title, hashtag, startsAt, endsAt);
  }

  private List<CommissionRule> rules(String property) {
    List<CommissionRule> rules = new ArrayList<>();
    json.beginArray(property);
    while (json.nextObject(property)) {
      rules.add(rule());
    }
    return rules;
  }

  private CommissionRule rule() {
    int seen = 0;
    long perMille = 0;
    long fixedMinor = 0;
    Instant from = Instant.EPOCH;
    Instant to = null;
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      switch (name) {
        case "per_mille" -> {
          perMille = json.whole(name, 0, 1000);
          seen |= 1;
        }
        case "fixed_minor" -> {
          fixedMinor = json.whole(name, 0, Json.MAX_AMOUNT);
          seen |= 1 << 1;
        }
        case "valid_from" -> {
          from = json.instant(name);
          seen |= 1 << 2;
        }
        case "valid_to" -> {
          to = json.instantOrNull(name);
          seen |= 1 << 3;
        }
        default -> json.skip();
      }
    }
    RULE.require(seen);
    return new CommissionRule((int) perMille, fixedMinor, from, to);
  }

  private ReadabilityBudget budget(String property) {
    json.beginObject(property);
    int seen = 0;
    long perMille = 0;
    long posts = 0;
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      switch (name) {
        case "max_promoted_per_mille" -> {
          perMille = json.whole(name, 0, 1000);
          seen |= 1;
        }
        case "max_posts_per_day" -> {
          posts = json.whole(name, 0, Integer.MAX_VALUE);
          seen |= 1 << 1;
        }
        default -> json.skip();
      }
    }
    BUDGET.require(seen);
    return new ReadabilityBudget((int) perMille, (int) posts);
  }

  private static ZoneId zone(String id) {
    try {
      return ZoneId.of(id);
    } catch (DateTimeException _) {
      throw Malformed.zone(id);
    }
  }

  private static DayOfWeek weekday(String name) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.name().toLowerCase(Locale.ROOT).equals(name)) {
        return day;
      }
    }
    throw new Malformed("week_start is no day of the week");
  }
}
